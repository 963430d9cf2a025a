using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Life;

/// <summary>Those who are silent are reminded: by the requester, by the coordination, by the sweep.</summary>
internal sealed partial class Request
{
    public RequestStep Remind(Act act, Instant? last)
    {
        RefusedException.ThrowIf(WhyNotRemind(act, last));
        return Take(StepKind.Reminded, act, null);
    }

    public RequestStep RemindBySweep(Instant? nextCheck, Act act)
    {
        (IsRemindedBySweep, NextCheckAt) = (true, nextCheck);
        return Take(StepKind.Reminded, act, null);
    }

    public Refusal? WhyNotRemind(Act act, Instant? last) => this switch
    {
        { State: not (RequestState.Sent or RequestState.InCharge) } => RequestRefusals.NothingToRemind,
        _ when !act.StandsFor(Author) && !IsCoordinator(act) => RequestRefusals.NotTheAuthor,
        _ when last is not null && act.At - last < Duration.FromHours(4) => RequestRefusals.RemindedLately,
        _ => null,
    };
}
