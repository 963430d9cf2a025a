using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Life;

/// <summary>What is missing is asked, and given: the clock stands still meanwhile.</summary>
internal sealed partial class Request
{
    public RequestStep AskComplement(string what, Duration left, Act act)
    {
        RefusedException.ThrowIf(WhyNotAskComplement(act) ?? RequestRefusals.IfBlank(what, RequestRefusals.ComplementMissing));
        (State, NextCheckAt) = (RequestState.ComplementAwaited, null);
        (Left, DueAt) = (Duration.Max(left, Duration.Zero), null);
        return Take(StepKind.ComplementAsked, act, what);
    }

    /// <summary>The expert asks; so does the coordination, even before an expert has it.</summary>
    public Refusal? WhyNotAskComplement(Act act) => IsCoordinator(act) && State is RequestState.Sent or RequestState.InCharge ? null : WhyNotWork(act);

    public RequestStep GiveComplement(string text, bool hasFiles, Func<Duration, Instant?> due, Act act)
    {
        RefusedException.ThrowIf(WhyNotGiveComplement(act) ?? (hasFiles ? null : RequestRefusals.IfBlank(text, RequestRefusals.ComplementMissing)));
        (DueAt, Left) = (due(Left ?? Duration.Zero), null);
        if (Expert is not null)
        {
            State = RequestState.InCharge;
        }
        else
        {
            (State, AssignedAt, IsRemindedBySweep, NextCheckAt) = (RequestState.Sent, act.At, false, act.At);
        }

        return Take(StepKind.ComplementGiven, act, text);
    }

    public Refusal? WhyNotGiveComplement(Act act) => this switch
    {
        _ when !act.StandsFor(Author) && !(IsByContact && IsCoordinator(act)) => RequestRefusals.NotTheAuthor,
        { State: not RequestState.ComplementAwaited } => RequestRefusals.NoComplementAwaited,
        _ => null,
    };
}
