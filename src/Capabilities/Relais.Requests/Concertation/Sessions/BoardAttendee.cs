using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Requests.Concertation.Boards;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>Whether somebody takes part in a session.</summary>
internal enum Presence
{
    /// <summary>Attendu.</summary>
    Expected,

    /// <summary>Présent.</summary>
    Present,

    /// <summary>À distance.</summary>
    Remote,

    /// <summary>Excusé.</summary>
    Excused,
}

/// <summary>A professional called to a session, with what the quorum counts of them as it was that day.</summary>
internal sealed class BoardAttendee
{
    public const int MaxSpeciality = 10;

    public required BoardSessionId Session { get; init; }
    public required ProfessionalId Professional { get; init; }
    public required bool IsOutside { get; set; }
    public required bool IsPhysician { get; init; }
    public string? Speciality { get; init; }
    public Presence Presence { get; set; }

    public bool IsThere => Presence is Presence.Present or Presence.Remote;

    public Voice Voice => new(IsPhysician, Speciality);

    public static BoardAttendee Of(BoardSessionId session, ProfessionalId who, bool isOutside, Person? person) => new()
    {
        Session = session,
        Professional = who,
        IsOutside = isOutside,
        IsPhysician = person?.Profession == Professions.Doctor,
        Speciality = person?.Speciality,
    };
}
