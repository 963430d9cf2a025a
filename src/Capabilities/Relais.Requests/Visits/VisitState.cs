namespace Relais.Requests.Visits;

/// <summary>Where a visit that follows an opinion stands. Expiry is not a state but <see cref="Visit.IsExpired"/>.</summary>
internal enum VisitState
{
    /// <summary>Créneaux proposés: somebody has to choose.</summary>
    Offered,

    /// <summary>D’autres créneaux sont demandés.</summary>
    OthersAsked,

    /// <summary>Rendez-vous pris.</summary>
    Booked,

    /// <summary>Le patient décline.</summary>
    NotWanted,

    /// <summary>Proposition retirée by the team.</summary>
    Withdrawn,

    /// <summary>Consultation non proposée: wished, declined with a reason and an orientation.</summary>
    Refused,

    /// <summary>Consultation faite.</summary>
    Happened,

    /// <summary>Patient non venu.</summary>
    Missed,

    /// <summary>Rendez-vous annulé.</summary>
    Cancelled,
}

/// <summary>How the patient is seen.</summary>
internal enum VisitMode
{
    /// <summary>Sur place.</summary>
    InPerson,

    /// <summary>En vidéo.</summary>
    Video,

    /// <summary>En vidéo, with a professional beside the patient.</summary>
    AssistedVideo,

    /// <summary>Par téléphone.</summary>
    Phone,

    /// <summary>Au lieu de vie.</summary>
    Home,
}
