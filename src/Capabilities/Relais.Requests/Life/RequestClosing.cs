using NodaTime;
using Relais.Kernel;
using Relais.Requests.Closing;

namespace Relais.Requests.Life;

/// <summary>What both sides say once the opinion is given, and what is found afterwards.</summary>
internal sealed partial class Request
{
    /// <summary>The side on which somebody stands, or null.</summary>
    public SurveySide? SideOf(Act act) =>
        IsAsker(act) ? SurveySide.Requester
        : act.StandsFor(Expert) || IsActiveParty(act) ? SurveySide.Expert
        : null;

    public SurveyReply GiveSurvey(SurveyText text, Act act)
    {
        RefusedException.ThrowIf(WhyNotSurvey(act));
        var reply = SurveyReply.Of(this, SideOf(act)!.Value, text, act);
        Surveys.Add(reply);
        Version++;
        return reply;
    }

    public Refusal? WhyNotSurvey(Act act) => this switch
    {
        { State: not (RequestState.Answered or RequestState.Closed) } => SurveyRefusals.TooEarly,
        _ when SideOf(act) is null => RequestRefusals.NotYours,
        _ when Surveys.Exists(reply => reply.Side == SideOf(act)) => SurveyRefusals.AlreadyGiven,
        _ => null,
    };

    /// <summary>Plans to ask what was found, once.</summary>
    public void AskAfterwards(Instant at) => Aftermath ??= Aftermath.Of(this, at);

    public void TellAftermath(string finding, IReadOnlyCollection<string> choices, Act act)
    {
        RefusedException.ThrowIf(WhyNotTellAftermath(act));
        Aftermath!.Tell(finding, choices, act);
        Version++;
    }

    public Refusal? WhyNotTellAftermath(Act act) => this switch
    {
        { Aftermath: null or { FoundAt: not null } } => SurveyRefusals.NothingAsked,
        _ when SideOf(act) is null && !IsCoordinator(act) => RequestRefusals.NotYours,
        _ => null,
    };
}
