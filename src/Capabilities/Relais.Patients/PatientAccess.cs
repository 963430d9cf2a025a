using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;

namespace Relais.Patients;

/// <summary>Who may see which patients.</summary>
internal static class PatientAccess
{
    private const int MostCompared = 1000;

    /// <summary>The roles that take part in care; the others never see a patient.</summary>
    public static readonly Role[] CareRoles = [Role.Requester, Role.Expert, Role.Coordinator, Role.CareProfessional, Role.MobileTeam];

    /// <summary>The patients that a person may know of. Every query on patients starts here.</summary>
    public static IQueryable<Patient> PatientsVisibleTo(this RelaisDb db, Act act, IEnumerable<IPatientRelation> relations)
    {
        var visible = relations.Aggregate(InCareOf(act, db.Set<CareRelation>()), (ids, relation) => ids.Union(relation.VisibleTo(db, act)));
        return db.Set<Patient>().Where(patient => visible.Contains(patient.Id));
    }

    /// <summary>The same among a few known ids: the relations are asked about these alone, however many patients the person may see.</summary>
    public static IQueryable<Patient> PatientsVisibleTo(
        this RelaisDb db, Act act, IEnumerable<IPatientRelation> relations, IReadOnlyCollection<PatientId> ids)
    {
        var visible = db.IdsVisibleTo(act, relations, ids);
        return db.Set<Patient>().Where(patient => ids.Contains(patient.Id) && visible.Contains(patient.Id));
    }

    /// <summary>Patients of whom a figure is reckoned: whoever reads the figure sees none of them by it.</summary>
    public static IQueryable<Patient> PatientsCounted(this RelaisDb db, IReadOnlyCollection<PatientId> ids) => db.Set<Patient>().Where(patient => ids.Contains(patient.Id));

    /// <summary>One patient, or null when missing or not to be seen.</summary>
    public static Task<Patient?> PatientVisibleToAsync(
        this RelaisDb db, PatientId id, Act act, IEnumerable<IPatientRelation> relations, CancellationToken ct) =>
        db.PatientsVisibleTo(act, relations, [id]).SingleOrDefaultAsync(ct);

    /// <summary>The same, when the person may also correct the identity: not who reads a case of another team alone.</summary>
    public static Task<Patient?> PatientToCorrectAsync(
        this RelaisDb db, PatientId id, Act act, IEnumerable<IPatientRelation> relations, CancellationToken ct) =>
        db.PatientVisibleToAsync(id, act, relations.Where(relation => relation.MayCorrect), ct);

    /// <summary>Those that a person may know of among the few worth comparing with typed traits, found by index among however many.</summary>
    /// <remarks>Ids first, whoever may see them, then the access scope on these alone: nothing of the others leaves this method.</remarks>
    public static async Task<List<Patient>> PatientsWorthComparingAsync(
        this RelaisDb db, PatientTraits traits, byte[]? ins, Act act, IEnumerable<IPatientRelation> relations, CancellationToken ct)
    {
        var ids = await db.IdsWorthComparing(traits, ins).OrderBy(id => id).Take(MostCompared).ToListAsync(ct);
        return ids.Count == 0 ? [] : await db.PatientsVisibleTo(act, relations, ids).AsNoTracking().ToListAsync(ct);
    }

    /// <summary>Patients born that day, or with day and month exchanged, or of the same names born at nearly that date, or of the same number.</summary>
    internal static IQueryable<PatientId> IdsWorthComparing(this RelaisDb db, PatientTraits traits, byte[]? ins)
    {
        var (birth, year) = (traits.BirthDate, traits.BirthDate.Year);
        var swapped = Likeness.Swapped(birth) ?? birth;
        var key = PersonName.KeyOf(traits.BirthName, traits.FirstNames.Split(' ')[0]);
        var (from, to) = (new LocalDate(year - Likeness.MostYearsOff, 1, 1), new LocalDate(year + Likeness.MostYearsOff, 12, 31));
        var named = db.Set<Patient>().Where(p => p.BirthDate == birth || p.BirthDate == swapped || (p.NameKey == key && p.BirthDate >= from && p.BirthDate <= to)).Select(p => p.Id);
        return ins is null ? named : db.Set<Patient>().Where(p => p.InsIndex == ins).Select(p => p.Id).Union(named);
    }

    /// <summary>The strict traits that changed, of patients that a person may know of.</summary>
    public static IQueryable<TraitChange> TraitChangesVisibleTo(
        this RelaisDb db, Act act, IEnumerable<IPatientRelation> relations, PatientId id)
    {
        var visible = db.IdsVisibleTo(act, relations, [id]);
        return db.Set<TraitChange>().Where(change => change.Patient == id && visible.Contains(change.Patient));
    }

    /// <summary>Whose patient a new one is: the replaced's, when somebody acts with their roles alone.</summary>
    public static ProfessionalId CarerOf(Act act) =>
        act.Replaces.Count == 0 || act.Grants.Any(grant => grant.Of is null && CareRoles.Contains(grant.Role)) ? act.By : act.Replaces[0];

    /// <summary>Why a person may not register a patient.</summary>
    public static Refusal? WhyNotRegister(Act act) => act.HoldsAnywhere(CareRoles) ? null : PatientRefusals.NoCareRole;

    private static IQueryable<PatientId> IdsVisibleTo(
        this RelaisDb db, Act act, IEnumerable<IPatientRelation> relations, IReadOnlyCollection<PatientId> among) =>
        relations.Aggregate(
            InCareOf(act, db.Set<CareRelation>().Where(r => among.Contains(r.Patient))),
            (ids, relation) => ids.Union(relation.VisibleTo(db, act, among)));

    private static IQueryable<PatientId> InCareOf(Act act, IQueryable<CareRelation> relations)
    {
        var (standing, at) = (act.Standing.ConvertAll(who => (ProfessionalId?)who), act.At);
        var current = relations.Where(r => r.From <= at && (r.To == null || r.To > at));
        var visible = current.Where(r => standing.Contains(r.Professional)).Select(r => r.Patient);
        var teams = act.TeamsWith(CareRoles).ConvertAll(team => (TeamId?)team);
        return teams.Count == 0 ? visible : visible.Union(current.Where(r => teams.Contains(r.Team)).Select(r => r.Patient));
    }
}
