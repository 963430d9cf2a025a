using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Life;

/// <summary>The answer to a request, opinion or not, and the letter that says it on paper.</summary>
internal sealed partial class Request
{
    private const string Turn = "\n\nOrientation proposée : ";

    /// <summary>The step that answers, or null.</summary>
    public RequestStep? Reply => Steps.Where(step => step.Kind is StepKind.Answered or StepKind.Declined).MaxBy(step => step.At);

    /// <summary>The letter that answers, or null while none is made.</summary>
    public RequestFile? Letter => Files.Find(file => file.IsLetter);

    /// <summary>Why a declined request is, and where its patient may turn, as they were written.</summary>
    public static (string Why, string? Orientation) DeclineOf(RequestStep step)
    {
        var parts = (step.Text ?? "").Split(Turn, 2);
        return (parts[0], parts.Length == 2 ? parts[1] : null);
    }

    public Refusal? WhyNotLetter() => Reply is null ? RequestRefusals.NoLetterYet : null;
}
