namespace Relais.Requests.Intake.Sorting;

/// <summary>How soon a request is to be looked at, beside its promise.</summary>
internal enum Priority
{
    /// <summary>Basse.</summary>
    Low,

    /// <summary>Normale.</summary>
    Normal,

    /// <summary>Haute.</summary>
    High,
}

/// <summary>Where the coordination leads a request.</summary>
internal enum Orientation
{
    /// <summary>Avis à distance.</summary>
    Opinion,

    /// <summary>Consultation.</summary>
    Visit,

    /// <summary>Bilan d’une demi-journée.</summary>
    HalfDay,

    /// <summary>Équipe mobile.</summary>
    MobileTeam,

    /// <summary>Urgence: call the 15.</summary>
    Emergency,
}
