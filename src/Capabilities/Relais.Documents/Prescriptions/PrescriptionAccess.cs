using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Documents.Prescriptions;

/// <summary>Who may read which prescription.</summary>
internal static class PrescriptionAccess
{
    /// <summary>Those that the person wrote. The others who may read them read the signed document, where it was joined.</summary>
    public static IQueryable<Prescription> PrescriptionsOf(this RelaisDb db, Act act)
    {
        var by = act.By;
        return db.Set<Prescription>().Where(prescription => prescription.Author == by);
    }

    /// <summary>The one that a printed code names, to say whether it holds: nothing of its content is shown.</summary>
    public static IQueryable<Prescription> PrescriptionOfCode(this RelaisDb db, string code) => db.Set<Prescription>().Where(prescription => prescription.Code == code);

    /// <summary>Whether a signed one replaces another.</summary>
    public static IQueryable<Prescription> PrescriptionsReplacing(this RelaisDb db, Contract.PrescriptionId replaced) =>
        db.Set<Prescription>().Where(prescription => prescription.Replaces == replaced && prescription.State != PrescriptionState.Draft);

    /// <summary>The signed ones of an occasion that its caller may see; nothing of their content is told.</summary>
    public static IQueryable<Prescription> SignedPrescriptionsAbout(this RelaisDb db, Guid occasion) =>
        db.Set<Prescription>().Where(prescription => prescription.Occasion == occasion && prescription.State == PrescriptionState.Signed);
}
