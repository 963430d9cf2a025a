using Relais.Ui.Components;

namespace Relais.Documents.Prescriptions;

/// <summary>The forms on which one prescribes.</summary>
public enum PrescriptionKind
{
    /// <summary>Ordonnance simple.</summary>
    Ordinary,

    /// <summary>Ordonnance bizone: what treats the long illness above, the rest below.</summary>
    Bizone,

    /// <summary>Ordonnance de médicaments, de produits ou de prestations d’exception (Cerfa 12708*02).</summary>
    Exception,
}

/// <summary>What a product of an exception prescription is.</summary>
public enum ProductNature
{
    /// <summary>Médicament.</summary>
    Drug,

    /// <summary>Produit: dispositif médical, aliment.</summary>
    Product,

    /// <summary>Prestation.</summary>
    Service,
}

/// <summary>On which ground the insurance pays.</summary>
public enum CoverGround
{
    /// <summary>Maladie.</summary>
    Illness,

    /// <summary>Affection de longue durée exonérante.</summary>
    LongIllness,

    /// <summary>Maternité.</summary>
    Maternity,

    /// <summary>Accident du travail ou maladie professionnelle.</summary>
    WorkAccident,
}

/// <summary>In what a duration is counted.</summary>
public enum DurationUnit
{
    /// <summary>Jours.</summary>
    Days,

    /// <summary>Semaines.</summary>
    Weeks,

    /// <summary>Mois.</summary>
    Months,
}

/// <summary>Their French words.</summary>
internal static class PrescriptionWords
{
    public static string Label(this PrescriptionState state) => state switch
    {
        PrescriptionState.Draft => "Brouillon",
        PrescriptionState.Signed => "Signée",
        PrescriptionState.Revoked => "Révoquée",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Tone Tone(this PrescriptionState state) => state switch
    {
        PrescriptionState.Signed => Ui.Components.Tone.Done,
        PrescriptionState.Revoked => Ui.Components.Tone.Late,
        _ => Ui.Components.Tone.Neutral,
    };

    public static string Label(this PrescriptionKind kind) => kind switch
    {
        PrescriptionKind.Ordinary => "Ordonnance",
        PrescriptionKind.Bizone => "Ordonnance bizone (ALD)",
        PrescriptionKind.Exception => "Ordonnance de médicaments d’exception",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this ProductNature nature) => nature switch
    {
        ProductNature.Drug => "Médicament",
        ProductNature.Product => "Produit",
        ProductNature.Service => "Prestation",
        _ => throw new ArgumentOutOfRangeException(nameof(nature)),
    };

    public static string Label(this CoverGround ground) => ground switch
    {
        CoverGround.Illness => "Maladie",
        CoverGround.LongIllness => "Affection de longue durée exonérante (ALD)",
        CoverGround.Maternity => "Maternité",
        CoverGround.WorkAccident => "Accident du travail ou maladie professionnelle",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    public static string Label(this DurationUnit unit) => unit switch
    {
        DurationUnit.Days => "jours",
        DurationUnit.Weeks => "semaines",
        DurationUnit.Months => "mois",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>«1 jour», «6 mois».</summary>
    public static string Counted(this DurationUnit unit, int number) =>
        $"{number} {(number == 1 && unit is not DurationUnit.Months ? unit.Label()[..^1] : unit.Label())}";
}
