namespace Relais.Requests.Life;

/// <summary>Where a request stands. A draft is not a request yet; lateness is not a state but <see cref="Request.IsLate"/>.</summary>
internal enum RequestState
{
    /// <summary>Envoyée: waits for an expert to take charge.</summary>
    Sent,

    /// <summary>Prise en charge.</summary>
    InCharge,

    /// <summary>Complément attendu: the clock stands still.</summary>
    ComplementAwaited,

    /// <summary>Répondue: the opinion waits to be read and closed.</summary>
    Answered,

    /// <summary>Close.</summary>
    Closed,

    /// <summary>Retirée by its requester.</summary>
    Withdrawn,

    /// <summary>Déclinée with a reason and an orientation.</summary>
    Declined,

    /// <summary>Réunie à une autre, about the same patient and motive; undoable for a day.</summary>
    Merged,
}
