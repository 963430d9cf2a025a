using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;

namespace Relais.Patients;

/// <summary>Who may see which patients.</summary>
internal static class PatientAccess
{
    /// <summary>The roles that take part in care; the others never see a patient.</summary>
    public static readonly Role[] CareRoles = [Role.Requester, Role.Expert, Role.Coordinator, Role.CareProfessional, Role.MobileTeam];

    /// <summary>The patients that a person may know of. Every query on patients starts here.</summary>
    public static IQueryable<Patient> PatientsVisibleTo(this RelaisDb db, Act act, IEnumerable<IPatientRelation> relations)
    {
        var visible = db.IdsVisibleTo(act, relations);
        return db.Set<Patient>().Where(patient => visible.Contains(patient.Id));
    }

    /// <summary>The same among a few known ids: the relations are asked about these alone, however many patients the person may see.</summary>
    public static IQueryable<Patient> PatientsVisibleTo(
        this RelaisDb db, Act act, IEnumerable<IPatientRelation> relations, IReadOnlyCollection<PatientId> ids)
    {
        var visible = db.IdsVisibleTo(act, relations).Where(id => ids.Contains(id));
        return db.Set<Patient>().Where(patient => ids.Contains(patient.Id) && visible.Contains(patient.Id));
    }

    /// <summary>One patient, or null when missing or not to be seen.</summary>
    public static Task<Patient?> PatientVisibleToAsync(
        this RelaisDb db, PatientId id, Act act, IEnumerable<IPatientRelation> relations, CancellationToken ct) =>
        db.PatientsVisibleTo(act, relations, [id]).SingleOrDefaultAsync(ct);

    /// <summary>The strict traits that changed, of patients that a person may know of.</summary>
    public static IQueryable<TraitChange> TraitChangesVisibleTo(
        this RelaisDb db, Act act, IEnumerable<IPatientRelation> relations, PatientId id)
    {
        var visible = db.IdsVisibleTo(act, relations).Where(v => v == id);
        return db.Set<TraitChange>().Where(change => change.Patient == id && visible.Contains(change.Patient));
    }

    /// <summary>Why a person may not register a patient.</summary>
    public static Refusal? WhyNotRegister(Act act) => act.HoldsAnywhere(CareRoles) ? null : PatientRefusals.NoCareRole;

    private static IQueryable<PatientId> IdsVisibleTo(this RelaisDb db, Act act, IEnumerable<IPatientRelation> relations)
    {
        var (by, at) = ((ProfessionalId?)act.By, act.At);
        var current = db.Set<CareRelation>().Where(r => r.From <= at && (r.To == null || r.To > at));
        var visible = current.Where(r => r.Professional == by).Select(r => r.Patient);
        var teams = act.TeamsWith(CareRoles).ConvertAll(team => (TeamId?)team);
        if (teams.Count > 0)
        {
            visible = visible.Union(current.Where(r => teams.Contains(r.Team)).Select(r => r.Patient));
        }

        return relations.Aggregate(visible, (ids, relation) => ids.Union(relation.VisibleTo(db, act)));
    }
}
