using Relais.Kernel;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Sessions;

namespace Relais.Requests.Concertation.Minutes;

/// <summary>Why minutes may not be written, validated or corrected now.</summary>
internal static class MinutesRules
{
    public static Refusal? WhyNotDraft(this BoardCase one, BoardSession session, Act act) =>
        one.IsWithdrawn ? BoardRefusals.CaseWithdrawn
        : !one.IsWrittenBy(session, act) ? BoardRefusals.NotTheLead
        : session.State is SessionState.Planned ? BoardRefusals.NotStarted
        : session.State is SessionState.Cancelled ? BoardRefusals.SessionOver
        : one.Last is { IsValidated: true } ? BoardRefusals.Frozen
        : null;

    public static Refusal? WhyNotValidate(this BoardCase one, BoardSession session, Act act) =>
        one.IsWithdrawn ? BoardRefusals.CaseWithdrawn
        : act.By != session.Chair || !session.HasOfTeam(act.By) ? BoardRefusals.NotTheChair
        : one.Last is null or { IsValidated: true } ? BoardRefusals.NotDrafted
        : null;

    public static Refusal? WhyNotCorrect(this BoardCase one, BoardSession session, Act act) =>
        !one.IsWrittenBy(session, act) ? BoardRefusals.NotTheLead
        : one.Last is { IsValidated: true } ? null
        : BoardRefusals.NothingToCorrect;
}
