using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>Who is called to it and who answers for it, when it is not only the composition of the board.</summary>
internal sealed partial class BoardSession
{
    /// <param name="who">A professional known to the platform.</param>
    /// <param name="isOutside">Whether they are of no team of the board.</param>
    /// <param name="isUnconsented">Whether a patient on its list did not agree that people outside the team read.</param>
    /// <param name="act">Who invites, when.</param>
    public void Invite(Person who, bool isOutside, bool isUnconsented, Act act)
    {
        RefusedException.ThrowIf(
            WhyNotInvite(act)
            ?? (Attendees.Exists(a => a.Professional == who.Id) ? BoardRefusals.MemberTwice
                : isOutside && isUnconsented ? BoardRefusals.CasesUnconsented
                : null));
        Call(who, isOutside);
        Version++;
    }

    public Refusal? WhyNotInvite(Act act) => this switch
    {
        _ when WhyNotTakeCases(act.At) is { } over => over,
        _ when !IsLedBy(act) => BoardRefusals.NotTheLead,
        _ => Attendees.Count >= Boards.Board.MostMembers ? BoardRefusals.TooManyMembers : null,
    };

    /// <param name="who">Who is called to it.</param>
    /// <param name="hasOpined">Whether they gave an opinion about one of its cases.</param>
    /// <param name="act">Who withdraws the invitation, when.</param>
    public void Uninvite(ProfessionalId who, bool hasOpined, Act act)
    {
        RefusedException.ThrowIf(WhyNotUninvite(who, act) ?? (hasOpined ? BoardRefusals.OpinionGiven : null));
        Attendees.RemoveAll(a => a.Professional == who);
        Version++;
    }

    public Refusal? WhyNotUninvite(ProfessionalId who, Act act) => this switch
    {
        _ when WhyNotTakeCases(act.At) is { } over => over,
        _ when !IsLedBy(act) => BoardRefusals.NotTheLead,
        { Mode: SessionMode.Meeting, State: SessionState.Open } => BoardRefusals.MeetingBegun,
        _ when who == Chair || who == Secretary => BoardRefusals.MemberLeads,
        _ => Attendees.Exists(a => a.Professional == who) ? null : BoardRefusals.MemberGone,
    };

    /// <summary>Another physician answers for this session alone: also once it is over, when its minutes are still to be validated.</summary>
    /// <param name="who">A physician of the team.</param>
    /// <param name="act">Who names them, when.</param>
    public void NameChair(Person who, Act act)
    {
        RefusedException.ThrowIf(WhyNotNameChair(act) ?? (who.Id == Chair ? BoardRefusals.ChairMissing : null));
        Chair = who.Id;
        if (Attendees.Find(a => a.Professional == who.Id) is { } called)
        {
            called.IsOutside = false;
        }
        else
        {
            Call(who, isOutside: false);
        }

        Version++;
    }

    public Refusal? WhyNotNameChair(Act act) => this switch
    {
        { State: SessionState.Cancelled } => BoardRefusals.SessionOver,
        _ => IsLedBy(act) ? null : BoardRefusals.NotTheLead,
    };

    /// <summary>
    /// Somebody of it left the team: they are called no more, and read no more of it. Who took part, there or by an opinion, stays with
    /// what they know, as somebody from outside: a case put on the list later needs its patient's agreement.
    /// </summary>
    /// <param name="who">Who left.</param>
    /// <param name="hasOpined">Whether they gave an opinion about one of its cases.</param>
    /// <returns>Whether they are called no more.</returns>
    public bool Leave(ProfessionalId who, bool hasOpined)
    {
        Secretary = Secretary == who ? null : Secretary;
        Version++;
        var attendee = Attendees.Find(a => a.Professional == who);
        if (attendee is not null && (hasOpined || (attendee.IsThere && State is SessionState.Open or SessionState.Closed)))
        {
            attendee.IsOutside = true;
            return false;
        }

        return attendee is not null && Attendees.Remove(attendee);
    }

    private void Call(Person who, bool isOutside) => Attendees.Add(BoardAttendee.Of(Id, who.Id, isOutside, who));
}
