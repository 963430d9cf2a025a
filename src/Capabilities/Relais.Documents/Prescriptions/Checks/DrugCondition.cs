namespace Relais.Documents.Prescriptions.Checks;

/// <summary>What a published condition demands.</summary>
internal enum ConditionKind
{
    /// <summary>Réservé à l’usage hospitalier, or delivered by hospital pharmacies alone.</summary>
    HospitalUse,

    /// <summary>Prescription hospitalière: each prescription comes from a hospital.</summary>
    Hospital,

    /// <summary>Prescription initiale hospitalière: the first one does, anew after some months.</summary>
    InitialHospital,

    /// <summary>Réservée à certains spécialistes, each time.</summary>
    Specialists,

    /// <summary>Réservée à certains spécialistes, the first time.</summary>
    InitialSpecialists,

    /// <summary>Renouvellement réservé à certains spécialistes.</summary>
    RenewalSpecialists,

    /// <summary>Surveillance particulière pendant le traitement.</summary>
    Monitoring,

    /// <summary>Liste I: not renewed unless the prescription says so.</summary>
    ListOne,

    /// <summary>Liste II.</summary>
    ListTwo,

    /// <summary>Stupéfiant, or prescribed on a secured form.</summary>
    SecuredForm,

    /// <summary>Prescription limitée à n jours, semaines ou mois.</summary>
    LimitedTo,

    /// <summary>A document to give to the patient, or to have signed.</summary>
    PatientDocument,

    /// <summary>Nothing to check: «renouvellement non restreint».</summary>
    Nothing,

    /// <summary>Said word for word, to be read by the prescriber.</summary>
    Other,
}

/// <summary>A condition of prescription as published, and what it means.</summary>
/// <param name="Kind">What it demands.</param>
/// <param name="Text">Word for word.</param>
internal sealed record DrugCondition(ConditionKind Kind, string Text)
{
    /// <summary>How long an initial prescription holds, in months; or null when it is not said.</summary>
    public int? Months { get; init; }

    /// <summary>The longest prescription, in days.</summary>
    public int? Days { get; init; }

    /// <summary>Codes of the specialities named, of those that Relais recognises.</summary>
    public IReadOnlyCollection<string> Specialities { get; init; } = [];

    /// <summary>Whether every speciality named was recognised: only then may it be said that the prescriber is none of them.</summary>
    public bool NamesAllKnown { get; init; }
}
