using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Dispatching;

/// <summary>What a suggestion needs to know of a request.</summary>
/// <param name="Now">When somebody looks at it.</param>
/// <param name="Due">By when the opinion is promised, or null while the clock stands still.</param>
/// <param name="Zone">The line's, for the days told.</param>
internal sealed record DispatchFacts(Instant Now, Instant? Due, DateTimeZone Zone)
{
    /// <summary>The speciality codes that fit the line; none when any does.</summary>
    public IReadOnlyCollection<string> Specialities { get; init; } = [];

    /// <summary>«Dermatologie et vénéréologie», or null when any speciality does.</summary>
    public string? SpecialityName { get; init; }

    /// <summary>Where the patient lives, or null when not known.</summary>
    public DispatchPlace? Patient { get; init; }
}

/// <summary>A place as distance reads it: no coordinates are at hand, so that distance goes by steps.</summary>
/// <param name="Commune">INSEE code.</param>
/// <param name="Name">«Carhaix-Plouguer».</param>
/// <param name="Epci">SIREN of the group of communes, or empty.</param>
/// <param name="Department">INSEE code.</param>
/// <param name="IsInSector">Whether the request's sector holds it.</param>
internal sealed record DispatchPlace(string Commune, string Name, string Epci, string Department, bool IsInSector);

/// <summary>What a suggestion needs to know of an expert.</summary>
/// <param name="Who">Who.</param>
/// <param name="Name">«Dr Maëlle Le Goff».</param>
/// <param name="Trade">«Dermatologie et vénéréologie».</param>
/// <param name="Open">How many requests they have in hand.</param>
internal sealed record ExpertFacts(ProfessionalId Who, string Name, string Trade, int Open)
{
    /// <summary>Code of TRE_R38, or null.</summary>
    public string? Speciality { get; init; }

    /// <summary>How many they take at once for this team, or null when nobody said.</summary>
    public int? Most { get; init; }

    /// <summary>Where they practise.</summary>
    public IReadOnlyList<DispatchPlace> Places { get; init; } = [];

    /// <summary>Absences not ended, in any order.</summary>
    public IReadOnlyList<Routing.Absence> Absences { get; init; } = [];

    /// <summary>How many times they answered about this patient.</summary>
    public int AnsweredPatient { get; init; }

    /// <summary>How many times they answered this requester, in two years.</summary>
    public int AnsweredRequester { get; init; }

    /// <summary>Why this request cannot or should not be theirs again, or null.</summary>
    public Hindrance? Hindrance { get; init; }
}

/// <summary>What a request's past holds against an expert.</summary>
internal enum Hindrance
{
    /// <summary>Asks it.</summary>
    Asks,

    /// <summary>Has it now.</summary>
    InCharge,

    /// <summary>Took it and gave it back.</summary>
    GaveBack,

    /// <summary>Was told and did not answer in time.</summary>
    StayedSilent,
}
