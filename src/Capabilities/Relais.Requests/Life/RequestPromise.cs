using NodaTime;
using Relais.Forms.Contract;

namespace Relais.Requests.Life;

/// <summary>What was said when the request was sent: the answers to the line's questionnaire, and when the opinion would come.</summary>
internal sealed partial class Request
{
    /// <summary>What was answered to the line's questionnaire, or null.</summary>
    public AnswerSetId? Answers { get; private init; }

    /// <summary>Open time foretold at sending for nine cases in ten, or null.</summary>
    public Duration? ExpectedOpen { get; private set; }

    public void Expect(Duration? open) => ExpectedOpen = open;
}
