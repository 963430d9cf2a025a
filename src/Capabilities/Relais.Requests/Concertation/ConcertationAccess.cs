using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Concertation;

/// <summary>Who may see which board, session, case and minutes. Everything else reads as not found.</summary>
internal static class ConcertationAccess
{
    /// <summary>Whether boards are part of their work; others come when they are invited.</summary>
    public static bool SitsOnBoards(this Act act) => act.HoldsAnywhere(Role.Expert, Role.Coordinator, Role.CareProfessional);

    /// <summary>Boards as those who set up the team see them: nothing of any patient.</summary>
    public static IQueryable<Board> BoardsPlannedBy(this RelaisDb db, Act act)
    {
        var mine = act.TeamsWith(Role.Administrator, Role.Coordinator);
        return db.Set<Board>().Where(b => mine.Contains(b.Team));
    }

    /// <summary>Boards whose sessions a person plans: its physician in charge, its secretary, the coordination.</summary>
    public static IQueryable<Board> BoardsLedBy(this RelaisDb db, Act act)
    {
        var (by, teams) = (act.By, act.TeamsWith(Role.Coordinator));
        return db.Set<Board>().Where(b => ((b.Chair == by || b.Secretary == by) && b.Members.Any(m => m.Professional == by)) || teams.Contains(b.Team));
    }

    /// <summary>The sessions that a person is called to, leads, or has put a case on.</summary>
    public static IQueryable<BoardSession> BoardSessionsVisibleTo(this RelaisDb db, Act act)
    {
        var (by, teams) = (act.By, act.TeamsWith(Role.Coordinator));
        return db.Set<BoardSession>().Where(s =>
            teams.Contains(s.Team)
            || s.Attendees.Any(a => a.Professional == by)
            || db.Set<BoardCase>().Any(c => c.Session == s.Id && (c.EnrolledBy == by || c.Referent == by)));
    }

    /// <summary>The cases that a person reads: those on the lists of the sessions they are called to, all those of a team they coordinate, and those they brought.</summary>
    /// <remarks>Reading a case opens nothing else: neither the request, nor what of it is not shown with the case.</remarks>
    public static IQueryable<BoardCase> BoardCasesVisibleTo(this RelaisDb db, Act act)
    {
        var (by, teams) = (act.By, act.TeamsWith(Role.Coordinator));
        return db.Set<BoardCase>().Where(c =>
            c.EnrolledBy == by
            || c.Referent == by
            || db.Set<BoardSession>().Any(s => s.Id == c.Session && (teams.Contains(s.Team) || (c.WithdrawnAt == null && s.Attendees.Any(a => a.Professional == by)))));
    }

    /// <summary>The cases of one request that its reader may know of, with their minutes; what is for the team alone is left out for whoever asked.</summary>
    public static IQueryable<BoardCase> BoardCasesOf(this RelaisDb db, Request request) =>
        db.Set<BoardCase>().Where(c => c.Request == request.Id && c.WithdrawnAt == null);

    /// <summary>The sessions to come on which a request of the team may be put.</summary>
    public static IQueryable<BoardSession> BoardSessionsToCome(this RelaisDb db, TeamId team, Act act) =>
        db.Set<BoardSession>().Where(s => s.Team == team && (s.State == SessionState.Planned || (s.State == SessionState.Open && (s.EndsAt == null || s.EndsAt > act.At))));

    /// <summary>The case in which a person reads a photo or document of a request, or null.</summary>
    public static Task<BoardCase?> BoardCaseShowingAsync(this RelaisDb db, FileId file, Act act, CancellationToken ct) =>
        db.BoardCasesVisibleTo(act).AsNoTracking().Include(c => c.Files)
            .Where(c => c.WithdrawnAt == null && db.Set<BoardCaseFile>().Where(f => f.File == file).Select(f => f.Case).Contains(c.Id))
            .OrderBy(c => c.EnrolledAt)
            .FirstOrDefaultAsync(ct);

    /// <summary>What a case tells of its request, whoever reads it: its people, and the order of its photos and documents.</summary>
    public static Task<Request> RequestOfCaseAsync(this RelaisDb db, BoardCase one, CancellationToken ct) =>
        db.Set<Request>().AsNoTracking().Include(r => r.Files).SingleAsync(r => r.Id == one.Request, ct);

    /// <summary>The request of a case that whoever acts has just changed: a step of the board comes into its thread.</summary>
    public static Task<Request> RequestOfCaseToChangeAsync(this RelaisDb db, BoardCase one, CancellationToken ct) =>
        db.Set<Request>().Include(r => r.Parties).SingleAsync(r => r.Id == one.Request, ct);

    /// <summary>The patients of the cases that a person reads, reason by reason: each reads an index of its own.</summary>
    internal static IQueryable<PatientId> PatientsOfBoardCasesVisibleTo(this RelaisDb db, Act act)
    {
        var (by, teams) = (act.By, act.TeamsWith(Role.Coordinator));
        var cases = db.Set<BoardCase>();
        var patients = cases.Where(c => c.EnrolledBy == by).Select(c => c.Patient)
            .Union(cases.Where(c => c.Referent == by).Select(c => c.Patient))
            .Union(db.Set<BoardAttendee>().Where(a => a.Professional == by).Join(cases.Where(c => c.WithdrawnAt == null), a => a.Session, c => c.Session, (_, c) => c.Patient));
        return teams.Count == 0 ? patients : patients.Union(db.Set<BoardSession>().Where(s => teams.Contains(s.Team)).Join(cases, s => s.Id, c => c.Session, (_, c) => c.Patient));
    }

    /// <summary>The minutes in a file, which a person may read: by their place in the session, or because the request is theirs and the minutes are for the requester too.</summary>
    public static async Task<(BoardCaseId Case, PatientId Patient)?> MinutesReadByAsync(this RelaisDb db, FileId file, Act act, CancellationToken ct)
    {
        var by = act.By;
        var held = await db.Set<BoardMinutes>().Where(m => m.File == file).Select(m => new { m.Case, m.IsForRequester }).SingleOrDefaultAsync(ct);
        if (held is null)
        {
            return null;
        }

        var one = await db.Set<BoardCase>().Where(c => c.Id == held.Case).Select(c => new { c.Id, c.Request, c.Patient }).SingleAsync(ct);
        var mayRead = await db.BoardCasesVisibleTo(act).AnyAsync(c => c.Id == held.Case, ct)
            || await db.RequestsVisibleTo(act).AnyAsync(r => r.Id == one.Request && (held.IsForRequester || (r.Author != by && !r.Parties.Any(p => p.Professional == by && p.IsRequester))), ct);
        return mayRead ? (one.Id, one.Patient) : null;
    }

    /// <summary>The session to change, with those called to it, still as it was read.</summary>
    public static async Task<BoardSession> BoardSessionToChangeAsync(this RelaisDb db, BoardSessionId id, long? version, Act act, CancellationToken ct)
    {
        var session = await db.BoardSessionsVisibleTo(act).Include(s => s.Attendees).SingleOrDefaultAsync(s => s.Id == id, ct);
        RefusedException.ThrowIf(session is null ? BoardRefusals.NotFound : version is { } read && session.Version != read ? BoardRefusals.ChangedMeanwhile : null);
        return session!;
    }

    /// <summary>The case to change, with its opinions and minutes, and its session.</summary>
    public static async Task<(BoardCase Case, BoardSession Session)> BoardCaseToChangeAsync(this RelaisDb db, BoardCaseId id, long? version, Act act, CancellationToken ct)
    {
        var one = await db.BoardCasesVisibleTo(act).AsSplitQuery().Include(c => c.Files).Include(c => c.Opinions).Include(c => c.Minutes).SingleOrDefaultAsync(c => c.Id == id, ct);
        RefusedException.ThrowIf(one is null ? BoardRefusals.NotFound : version is { } read && one.Version != read ? BoardRefusals.ChangedMeanwhile : null);
        return (one!, await db.Set<BoardSession>().Include(s => s.Attendees).SingleAsync(s => s.Id == one!.Session, ct));
    }

    /// <summary>The cases still on the list of a session.</summary>
    public static IQueryable<BoardCase> CasesLeftOn(this RelaisDb db, BoardSessionId session) =>
        db.Set<BoardCase>().Where(c => c.Session == session && c.WithdrawnAt == null);

    /// <summary>Whether the minutes of a case are still to be validated.</summary>
    public static Task<bool> IsMinutesLeftAsync(this RelaisDb db, BoardSessionId session, CancellationToken ct) =>
        db.CasesLeftOn(session).AnyAsync(c => !c.Minutes.Any() || c.Minutes.Any(m => m.ValidatedAt == null), ct);

    /// <summary>All the cases of a session that its caller may change, those taken off it too.</summary>
    public static IQueryable<BoardCase> BoardCasesOn(this RelaisDb db, BoardSessionId session) => db.Set<BoardCase>().Where(c => c.Session == session);

    /// <summary>The sessions on whose list a request is.</summary>
    public static IQueryable<BoardSession> SessionsWith(this RelaisDb db, RequestId request) =>
        db.Set<BoardCase>().Where(c => c.Request == request && c.WithdrawnAt == null).Join(db.Set<BoardSession>(), c => c.Session, s => s.Id, (_, s) => s);

    /// <summary>The session of an event, for its handlers: acts of Relais itself.</summary>
    public static Task<BoardSession> BoardSessionOfEventAsync(this RelaisDb db, BoardSessionId id, CancellationToken ct) =>
        db.Set<BoardSession>().AsNoTracking().Include(s => s.Attendees).SingleAsync(s => s.Id == id, ct);

    /// <summary>The case of an event, for its handlers, with its minutes.</summary>
    public static Task<BoardCase> BoardCaseOfEventAsync(this RelaisDb db, BoardCaseId id, CancellationToken ct) =>
        db.Set<BoardCase>().AsSplitQuery().Include(c => c.Opinions).Include(c => c.Minutes).SingleAsync(c => c.Id == id, ct);

    /// <summary>The boards that somebody is a member of, and the sessions that they are called to, as one of the team: for who left it.</summary>
    public static async Task<(List<Board> Boards, List<BoardSession> Sessions)> BoardsLeftByAsync(this RelaisDb db, ProfessionalId who, CancellationToken ct) => (
        await db.Set<Board>().Include(b => b.Members).Where(b => b.Members.Any(m => m.Professional == who && !m.IsOutside)).ToListAsync(ct),
        await db.Set<BoardSession>().Include(s => s.Attendees).Where(s => s.Attendees.Any(a => a.Professional == who && !a.IsOutside)).ToListAsync(ct));

    /// <summary>The sessions, of some, with a case about which somebody gave an opinion.</summary>
    public static async Task<HashSet<BoardSessionId>> SessionsOpinedInAsync(this RelaisDb db, IReadOnlyCollection<BoardSessionId> among, ProfessionalId who, CancellationToken ct) =>
        [.. await db.Set<BoardCase>().Where(c => among.Contains(c.Session) && c.Opinions.Any(o => o.Member == who)).Select(c => c.Session).ToListAsync(ct)];

    /// <summary>Those called, as people of the team, to a session that is not over.</summary>
    public static async Task<List<(TeamId Team, ProfessionalId Who)>> CalledToSessionsToComeAsync(this RelaisDb db, CancellationToken ct) =>
        [.. (await db.Set<BoardSession>().Where(s => s.State == SessionState.Planned || s.State == SessionState.Open)
            .SelectMany(s => s.Attendees, (s, a) => new { s.Team, a.Professional, a.IsOutside }).Where(a => !a.IsOutside).Distinct().ToListAsync(ct)).Select(a => (a.Team, a.Professional))];

    /// <summary>The sessions that the sweep must look at.</summary>
    public static IQueryable<BoardSession> BoardSessionsDue(this RelaisDb db, Instant now) => db.Set<BoardSession>().Where(s => s.NextLookAt <= now);
}
