namespace Relais.Requests.Contract;

/// <summary>What happened to a session of a board, or to one of its cases.</summary>
public enum BoardNews
{
    /// <summary>Somebody is called to a session, when it is planned or later.</summary>
    Called,

    /// <summary>An opinion is asked about a case, before a date.</summary>
    OpinionAsked,

    /// <summary>A session is cancelled.</summary>
    Cancelled,

    /// <summary>Minutes wait to be validated.</summary>
    Drafted,

    /// <summary>Minutes are validated.</summary>
    Validated,

    /// <summary>Somebody is called to a session no more.</summary>
    Uncalled,

    /// <summary>Somebody answers for a session.</summary>
    ChairNamed,
}

/// <summary>A session of a board took a step; told after it was committed.</summary>
/// <param name="Session">Which session.</param>
/// <param name="Case">Which case of it, or null.</param>
/// <param name="News">What happened.</param>
/// <param name="By">Who did it.</param>
/// <param name="About">Whom it concerns alone, or null.</param>
public sealed record BoardProgressed(Guid Session, Guid? Case, BoardNews News, Guid By, Guid? About = null);
