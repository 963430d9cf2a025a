using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
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
}

/// <summary>A party to a request may see its patient.</summary>
internal sealed class RequestPatients : IPatientRelation
{
    public IQueryable<PatientId> VisibleTo(RelaisDb db, Act act) => db.RequestsVisibleTo(act).Select(r => r.Patient);
}
