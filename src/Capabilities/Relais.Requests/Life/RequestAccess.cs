using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Lines;

namespace Relais.Requests.Life;

/// <summary>Who may see which request, written once: the list, the single read and the patient's visibility use it.</summary>
internal static class RequestAccess
{
    /// <summary>
    /// The requests a person may know of: their own, those in their charge, those they were added to or had before, those that
    /// wait for one of their groups, and those of the teams they coordinate. Every query on requests starts here.
    /// </summary>
    public static IQueryable<Request> RequestsVisibleTo(this RelaisDb db, Act act)
    {
        var (standing, some, keys) = StandingOf(act);
        var teams = act.TeamsWith(Role.Coordinator);
        List<Guid> practices = [.. act.StructuresWith(Role.Expert).Select(structure => structure.Value), .. keys];
        var rotas = db.Set<RotaMember>().Where(m => standing.Contains(m.Professional)).Select(m => m.RotaGroup);
        var backups = db.Set<LineRecipient>().Where(b => b.Scope == RecipientScope.Backup && keys.Contains(b.Target)).Select(b => b.LineGroup);

        // The parties come last: they alone are looked up for each row.
        return db.Set<Request>().Where(r =>
            standing.Contains(r.Author)
            || some.Contains(r.Expert)
            || teams.Contains(r.Team)
            || (r.State == RequestState.Sent && (practices.Contains(r.Group) || some.Contains(r.Correspondent) || rotas.Contains(r.Group) || backups.Contains(r.Group)))
            || r.Parties.Any(p => standing.Contains(p.Professional)));
    }

    /// <summary>The person and those whom they replace, as each kind of column holds them.</summary>
    private static (List<ProfessionalId> Standing, List<ProfessionalId?> Some, List<Guid> Keys) StandingOf(Act act)
    {
        var standing = act.Standing;
        return (standing, standing.ConvertAll(who => (ProfessionalId?)who), standing.ConvertAll(who => who.Value));
    }

    /// <summary>What waits for one person alone: for the sweep, and for who declares their absence.</summary>
    public static IQueryable<Request> RequestsAskedAloneOf(this RelaisDb db, ProfessionalId who) =>
        db.Set<Request>().Where(r => r.Correspondent == who && r.Group == who.Value && r.State == RequestState.Sent);

    /// <summary>What waits for one person, asked first or by name: for who left the team.</summary>
    public static Task<List<Request>> RequestsWaitingForAsync(this RelaisDb db, ProfessionalId who, CancellationToken ct) =>
        db.Set<Request>().Where(r => r.Group == who.Value && r.State == RequestState.Sent).ToListAsync(ct);

    /// <summary>What one person has in charge: for those who take over from who left the team.</summary>
    public static Task<List<Request>> RequestsInChargeOfAsync(this RelaisDb db, ProfessionalId who, CancellationToken ct) =>
        db.Set<Request>().AsNoTracking().Where(r => r.Expert == who && (r.State == RequestState.InCharge || r.State == RequestState.ComplementAwaited)).ToListAsync(ct);

    /// <summary>What each expert answered to a requester on a line: how often and when last, nothing of what was said.</summary>
    public static async Task<List<PastAnswers>> AnswersToAsync(this RelaisDb db, ProfessionalId author, LineId line, Instant since, CancellationToken ct)
    {
        RequestState[] given = [RequestState.Answered, RequestState.Closed];
        var rows = await db.Set<Request>()
            .Where(r => r.Author == author && given.Contains(r.State) && r.SentAt >= since && r.Line == line && r.Expert != null)
            .GroupBy(r => r.Expert).Select(g => new { g.Key, Count = g.Count(), Last = g.Max(r => r.SentAt) }).ToListAsync(ct);
        return rows.ConvertAll(row => new PastAnswers(row.Key!.Value, row.Count, row.Last));
    }

    /// <summary>The requests that the person who acts wrote, or those whom they replace: the part of what they may see that sending looks at.</summary>
    public static IQueryable<Request> RequestsWrittenBy(this RelaisDb db, Act act)
    {
        var standing = act.Standing;
        return db.Set<Request>().Where(r => standing.Contains(r.Author));
    }

    /// <summary>What was sent to some lines with a form filled: for figures, which show nobody's request to who may not see it.</summary>
    public static IQueryable<Request> FormsSentTo(this RelaisDb db, IReadOnlyCollection<LineId> lines) => db.Set<Request>().Where(r => lines.Contains(r.Line) && r.Answers != null);

    /// <summary>What was sent to some lines with photos that were judged: for figures too.</summary>
    public static IQueryable<Request> JudgedRequests(this RelaisDb db, IReadOnlyCollection<LineId> lines, Instant since, IQueryable<FileId> judged) =>
        db.Set<Request>().AsNoTracking().Where(r => lines.Contains(r.Line) && r.SentAt >= since && r.Files.Any(f => judged.Any(file => file == f.File)));

    /// <summary>What a team did for some patients: days and outcomes, nothing of what was said.</summary>
    public static IQueryable<Request> PastOf(this RelaisDb db, TeamId team, IReadOnlyCollection<PatientId> patients) =>
        db.Set<Request>().Where(r => r.Team == team && patients.Contains(r.Patient));

    /// <summary>
    /// The patients of those same requests, reason by reason: each reads an index of its own, so that a list of patients costs what the
    /// person sees and not what is stored.
    /// </summary>
    internal static IQueryable<PatientId> PatientsOfRequestsVisibleTo(this RelaisDb db, Act act)
    {
        var (standing, some, keys) = StandingOf(act);
        var teams = act.TeamsWith(Role.Coordinator);
        List<Guid> practices = [.. act.StructuresWith(Role.Expert).Select(structure => structure.Value), .. keys];
        var requests = db.Set<Request>();
        var waiting = requests.Where(r => r.State == RequestState.Sent);
        var backups = db.Set<LineRecipient>().Where(b => b.Scope == RecipientScope.Backup && keys.Contains(b.Target));
        var patients = requests.Where(r => standing.Contains(r.Author)).Select(r => r.Patient)
            .Union(requests.Where(r => some.Contains(r.Expert)).Select(r => r.Patient))
            .Union(db.Set<RequestParty>().Where(p => standing.Contains(p.Professional)).Join(requests, p => p.Request, r => r.Id, (_, r) => r.Patient))
            .Union(waiting.Where(r => practices.Contains(r.Group)).Select(r => r.Patient))
            .Union(waiting.Where(r => some.Contains(r.Correspondent)).Select(r => r.Patient))
            .Union(db.Set<RotaMember>().Where(m => standing.Contains(m.Professional)).Join(waiting, m => m.RotaGroup, r => r.Group, (_, r) => r.Patient))
            .Union(backups.Join(waiting, b => b.LineGroup, r => r.Group, (_, r) => r.Patient));
        return teams.Count == 0 ? patients : patients.Union(requests.Where(r => teams.Contains(r.Team)).Select(r => r.Patient));
    }
}

/// <summary>A party to a request may see its patient.</summary>
internal sealed class RequestPatients : IPatientRelation
{
    public IQueryable<PatientId> VisibleTo(RelaisDb db, Act act) => db.PatientsOfRequestsVisibleTo(act);

    public IQueryable<PatientId> VisibleTo(RelaisDb db, Act act, IReadOnlyCollection<PatientId> among) =>
        db.RequestsVisibleTo(act).Where(r => among.Contains(r.Patient)).Select(r => r.Patient);
}
