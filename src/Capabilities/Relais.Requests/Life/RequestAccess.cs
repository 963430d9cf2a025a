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
        var by = act.By;
        var teams = act.TeamsWith(Role.Coordinator);
        var practices = act.StructuresWith(Role.Expert).ConvertAll(structure => structure.Value);
        practices.Add(by.Value);
        return db.Set<Request>().Where(r =>
            r.Author == by
            || r.Expert == by
            || r.Parties.Any(p => p.Professional == by)
            || teams.Contains(r.Team)
            || (r.State == RequestState.Sent
                && (practices.Contains(r.Group) || db.Set<RotaMember>().Any(m => m.Professional == by && m.RotaGroup == r.Group)
                    || db.Set<LineRecipient>().Any(b => b.Scope == RecipientScope.Backup && b.Target == by.Value && b.LineGroup == r.Group))));
    }

    /// <summary>The requests that the person who acts wrote: the part of what they may see that sending looks at.</summary>
    public static IQueryable<Request> RequestsWrittenBy(this RelaisDb db, Act act) => db.Set<Request>().Where(r => r.Author == act.By);

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
        var by = act.By;
        var teams = act.TeamsWith(Role.Coordinator);
        var practices = act.StructuresWith(Role.Expert).ConvertAll(structure => structure.Value);
        practices.Add(by.Value);
        var requests = db.Set<Request>();
        var waiting = requests.Where(r => r.State == RequestState.Sent);
        var backups = db.Set<LineRecipient>().Where(b => b.Scope == RecipientScope.Backup && b.Target == by.Value);
        var patients = requests.Where(r => r.Author == by).Select(r => r.Patient)
            .Union(requests.Where(r => r.Expert == by).Select(r => r.Patient))
            .Union(db.Set<RequestParty>().Where(p => p.Professional == by).Join(requests, p => p.Request, r => r.Id, (_, r) => r.Patient))
            .Union(waiting.Where(r => practices.Contains(r.Group)).Select(r => r.Patient))
            .Union(db.Set<RotaMember>().Where(m => m.Professional == by).Join(waiting, m => m.RotaGroup, r => r.Group, (_, r) => r.Patient))
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
