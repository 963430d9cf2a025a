namespace Relais.Requests.Life;

/// <summary>What the expert proposes with the opinion.</summary>
internal enum Outcome
{
    /// <summary>Avis seul.</summary>
    AdviceOnly,

    /// <summary>Consultation à distance de temps habituelle.</summary>
    Visit,

    /// <summary>Consultation rapide.</summary>
    RapidVisit,

    /// <summary>Bilan d’une demi-journée.</summary>
    Assessment,

    /// <summary>Téléconsultation assistée: a professional is beside the patient.</summary>
    AssistedVideo,

    /// <summary>Visite de l’équipe mobile.</summary>
    HomeVisit,

    /// <summary>Urgence: the patient is sent to emergency care at once.</summary>
    Emergency,
}
