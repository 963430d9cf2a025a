using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Life;

/// <summary>What is said around a request, and how it ends.</summary>
internal sealed partial class Request
{
    public RequestStep Close(Act act)
    {
        RefusedException.ThrowIf(WhyNotClose(act));
        End(RequestState.Closed, act);
        return Take(StepKind.Closed, act, null);
    }

    public Refusal? WhyNotClose(Act act) => this switch
    {
        { State: not RequestState.Answered } => RequestRefusals.NotAnswered,
        _ when !act.StandsFor(Author) && !act.StandsFor(Expert) && !IsCoordinator(act) && act.By != ProfessionalId.Relais => RequestRefusals.NotTheAuthor,
        _ => null,
    };

    public RequestStep Write(string text, bool isPrivate, Act act)
    {
        RefusedException.ThrowIf(WhyNotWrite(act) ?? RequestRefusals.IfBlank(text, RequestRefusals.MessageMissing) ?? (isPrivate && IsAsker(act) ? RequestRefusals.NotTheExpert : null));
        return Take(StepKind.Message, act, text, isPrivate: isPrivate);
    }

    public Refusal? WhyNotWrite(Act act) => this switch
    {
        { State: RequestState.Withdrawn or RequestState.Declined or RequestState.Merged } => RequestRefusals.NotOpen,
        _ when !act.StandsFor(Author) && !IsExpertOrCoordinator(act) && !IsActiveParty(act) && !IsAsker(act) => RequestRefusals.NotYours,
        _ => null,
    };

    public RequestStep Withdraw(string? why, Act act)
    {
        RefusedException.ThrowIf(WhyNotWithdraw(act));
        End(RequestState.Withdrawn, act);
        return Take(StepKind.Withdrawn, act, why);
    }

    public Refusal? WhyNotWithdraw(Act act) => this switch
    {
        _ when !act.StandsFor(Author) => RequestRefusals.NotTheAuthor,
        { IsOpen: false } => RequestRefusals.NotOpen,
        _ => null,
    };
}
