using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Routing;

/// <summary>Everything that decides who receives a request of one line: what is set up, who is away, who is busy. Plain values, at one moment.</summary>
/// <remarks>
/// The order of recipients and of rota members is meant; the order of every other collection says nothing.
/// Absences and loads need to cover only the people of this plan.
/// </remarks>
internal sealed record RoutingPlan
{
    public required LineId Line { get; init; }

    /// <summary>The line's zone: turns change at its midnight.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Every sector of the team, even one without recipient.</summary>
    public IReadOnlyCollection<PlanSector> Sectors { get; init; } = [];

    /// <summary>Who takes what no sector can, in order of preference; it also takes what comes from outside the territory.</summary>
    public IReadOnlyList<Recipient> Fallback { get; init; } = [];

    /// <summary>Experts from elsewhere who help when nobody else can.</summary>
    public IReadOnlyCollection<ProfessionalId> Backup { get; init; } = [];

    /// <summary>The team's coordinators, the last resort.</summary>
    public IReadOnlyCollection<ProfessionalId> Coordinators { get; init; } = [];

    public IReadOnlyCollection<Absence> Absences { get; init; } = [];

    /// <summary>How many requests each person has in hand; nobody's is zero when missing.</summary>
    public IReadOnlyDictionary<ProfessionalId, int> Load { get; init; } = new Dictionary<ProfessionalId, int>();

    /// <summary>Names for the sentences: «Dr Maëlle Le Goff».</summary>
    public IReadOnlyDictionary<ProfessionalId, string> Names { get; init; } = new Dictionary<ProfessionalId, string>();

    public string NameOf(ProfessionalId who) => Names.GetValueOrDefault(who, "un professionnel");

    public int LoadOf(ProfessionalId who) => Load.GetValueOrDefault(who);

    /// <summary>The absence that covers an instant and lasts longest, or null.</summary>
    public Absence? AbsenceOf(ProfessionalId who, Instant at) =>
        Absences.Where(absence => absence.Who == who && absence.Covers(at)).MaxBy(absence => absence.To ?? Instant.MaxValue);
}

/// <summary>One sector of the line and who answers it, in order of preference.</summary>
internal sealed record PlanSector(SectorId Id, string Name, IReadOnlyList<Recipient> Recipients);

/// <summary>A time during which someone is away.</summary>
/// <param name="Who">Who.</param>
/// <param name="From">The first instant away.</param>
/// <param name="To">The first instant back, or null when not known.</param>
internal sealed record Absence(ProfessionalId Who, Instant From, Instant? To)
{
    public bool Covers(Instant at) => From <= at && (To is null || at < To);
}
