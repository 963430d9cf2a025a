namespace Relais.Forms.Contract;

/// <summary>One thing that must hold for a scenario, over answers, record and history.</summary>
public sealed record Criterion
{
    /// <summary>Its name in the scenario.</summary>
    public required string Key { get; init; }

    /// <summary>What must hold, as people read it: «Douleur depuis plus d’un mois et moins de trois mois».</summary>
    public required string Says { get; init; }

    /// <summary>The condition: <c>months_since(debut) &gt; 1 and months_since(debut) &lt; 3</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether it says what the request is about: a scenario about something else is not the nearest, but may be an alternative.</summary>
    public bool IsMotive { get; init; }

    /// <summary>What to ask when it is not known; by default, the questions that the rule reads.</summary>
    public string? Ask { get; init; }

    /// <summary>What to do meanwhile, or who else can help, when it does not hold.</summary>
    public string? Otherwise { get; init; }
}

/// <summary>A situation that a team takes, with its criteria, the documents to join and what it brings.</summary>
public sealed record Scenario
{
    /// <summary>Its name in the rules.</summary>
    public required string Key { get; init; }

    /// <summary>How it is called.</summary>
    public required string Title { get; init; }

    /// <summary>All must hold.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>Documents to join.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>What the team brings.</summary>
    public IReadOnlyList<string> Brings { get; init; } = [];

    /// <summary>The resources to book, by their names in the agenda: <c>rhumatologue</c>, <c>echographie</c>.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];
}

/// <summary>Whom a team takes: criteria that all scenarios share, then the scenarios, as data.</summary>
public sealed record EligibilityRules
{
    /// <summary>The name by which they are found.</summary>
    public required string Key { get; init; }

    /// <summary>How they are called.</summary>
    public required string Title { get; init; }

    /// <summary>The form whose answers they read.</summary>
    public required string Form { get; init; }

    /// <summary>What every scenario asks too.</summary>
    public IReadOnlyList<Criterion> Common { get; init; } = [];

    /// <summary>The scenarios, in the order in which they are proposed.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];
}
