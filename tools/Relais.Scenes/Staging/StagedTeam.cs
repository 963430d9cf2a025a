using Relais.Kernel;
using Relais.Requests.Life;

namespace Relais.Scenes.Staging;

/// <summary>A team with everything its history is played with.</summary>
internal sealed record StagedTeam(Stage Stage, TeamId Id, StagedSectors Sectors)
{
    public required IReadOnlyList<Desk> Desks { get; init; }

    public required IReadOnlyList<Player> Askers { get; init; }

    public required IReadOnlyList<Player> Experts { get; init; }

    public required IReadOnlyList<Player> Coordinators { get; init; }

    /// <summary>The family names of its patients.</summary>
    public required IReadOnlyList<string> FamilyNames { get; init; }

    public required Tempo Tempo { get; init; }

    /// <summary>How many requests its history holds, besides those of the story.</summary>
    public required int Requests { get; init; }

    /// <summary>How many days its history goes back.</summary>
    public int Days { get; init; } = 180;

    /// <summary>How often a request is about a patient of the requester already known.</summary>
    public double Returning { get; init; } = 0.2;

    /// <summary>Whether it is there for load: an even history, without photos, notices or journal.</summary>
    public bool IsForLoad { get; init; }

    /// <summary>The colleague added to the thread when a visit is needed in a sector, if any.</summary>
    public IReadOnlyDictionary<SectorId, Player> Locals { get; init; } = new Dictionary<SectorId, Player>();

    /// <summary>What the coordination writes when it entrusts a request to an expert.</summary>
    public string Dispatching { get; init; } = "Réattribuée par la coordination, après appel.";

    /// <summary>What came in otherwise than by Relais: calls, letters, requesters who follow theirs by a link. Asks for the requests of the story by their keys.</summary>
    public Func<Func<string, Request>, IEnumerable<History.Arrival>> Arrivals { get; init; } = _ => [];

    /// <summary>Its boards, with their sessions, cases and minutes, and the steps that they take in the requests of the story.</summary>
    public Func<Func<string, Request>, IEnumerable<object>> Boards { get; init; } = _ => [];

    /// <summary>The people worth being in the demonstration, in the order of the story.</summary>
    public IReadOnlyList<Hero> Heroes { get; init; } = [];

    /// <summary>The requests of the story, told one by one.</summary>
    public Func<History.Storyteller, IEnumerable<History.Script>> Told { get; init; } = _ => [];
}

/// <summary>How fast a team works, in elapsed hours at the median of ordinary requests.</summary>
internal sealed record Tempo(double ClaimHours, double AnswerHours)
{
    /// <summary>The same for urgent requests.</summary>
    public double UrgentClaimHours { get; init; } = 0.8;

    public double UrgentAnswerHours { get; init; } = 1.2;
}

/// <summary>Somebody worth being, and what to try as them.</summary>
internal sealed record Hero(Player Player, string What, string Story);
