using NodaTime;
using Relais.Billing.Tariffs;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Contract;

namespace Relais.Billing.Acts;

/// <summary>Who may see which act: the one who bills it, the billing clerks of their place, and for opinions those of the team.</summary>
internal static class ActAccess
{
    public static IQueryable<ActLine> ActsVisibleTo(this RelaisDb db, Act act)
    {
        var (by, places, teams) = (act.By, PlacesOf(act), act.TeamsWith(Role.BillingClerk));
        var acts = db.Set<ActLine>();

        // Without the empty lists: a condition that nothing meets makes SQLite read the whole table.
        return (places.Count > 0, teams.Count > 0) switch
        {
            (false, false) => acts.Where(a => a.Biller == by),
            (true, false) => acts.Where(a => a.Biller == by || places.Contains(a.Place)),
            (false, true) => acts.Where(a => a.Biller == by || (a.Code == ActCode.TE2 && teams.Contains(a.Team))),
            (true, true) => acts.Where(a => a.Biller == by || places.Contains(a.Place) || (a.Code == ActCode.TE2 && teams.Contains(a.Team))),
        };
    }

    /// <summary>Those that somebody prepares for others.</summary>
    public static IQueryable<ActLine> ActsPreparedBy(this RelaisDb db, Act act)
    {
        var (places, teams) = (PlacesOf(act), act.TeamsWith(Role.BillingClerk));
        var acts = db.Set<ActLine>();
        return (places.Count > 0, teams.Count > 0) switch
        {
            (false, false) => acts.Where(a => a.Id == Guid.Empty),
            (true, false) => acts.Where(a => places.Contains(a.Place)),
            (false, true) => acts.Where(a => teams.Contains(a.Team) && a.Code == ActCode.TE2),
            (true, true) => acts.Where(a => places.Contains(a.Place) || (teams.Contains(a.Team) && a.Code == ActCode.TE2)),
        };
    }

    /// <summary>The exports of a person.</summary>
    public static IQueryable<ActBatch> BatchesOf(this RelaisDb db, Act act) => db.Set<ActBatch>().Where(b => b.By == act.By);

    /// <summary>The acts of a kind that somebody has for a patient between two days, those set aside left out.</summary>
    public static IQueryable<ActLine> ActsOfYear(this RelaisDb db, ActCode code, ProfessionalId biller, PatientId patient, LocalDate from, LocalDate to) =>
        db.Set<ActLine>().Where(a => a.Patient == patient && a.Code == code && a.Biller == biller && a.Day >= from && a.Day <= to && a.State != ActState.SetAside);

    /// <summary>The acts of a request.</summary>
    public static IQueryable<ActLine> ActsOf(this RelaisDb db, RequestId request) => db.Set<ActLine>().Where(a => a.Request == request);

    /// <summary>Whether somebody bills or prepares bills.</summary>
    public static bool BillsActs(this Act act) => act.HoldsAnywhere(Role.BillingClerk, Role.Requester, Role.Expert);

    private static List<StructureId?> PlacesOf(Act act) => act.StructuresWith(Role.BillingClerk).ConvertAll(place => (StructureId?)place);
}

/// <summary>Whoever prepares an act for another sees the name of its patient.</summary>
internal sealed class ActPatients : IPatientRelation
{
    public IQueryable<PatientId> VisibleTo(RelaisDb db, Act act) => db.ActsPreparedBy(act).Select(a => a.Patient);

    public IQueryable<PatientId> VisibleTo(RelaisDb db, Act act, IReadOnlyCollection<PatientId> among) =>
        db.ActsPreparedBy(act).Where(a => among.Contains(a.Patient)).Select(a => a.Patient);
}
