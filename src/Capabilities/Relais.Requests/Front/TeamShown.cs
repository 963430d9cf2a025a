using Relais.Directory.Contract;
using Relais.Forms.Contract;
using Relais.Requests.Contract;

namespace Relais.Requests.Front;

/// <summary>A team's public page, in words: the same for the page, its leaflet and search engines.</summary>
/// <param name="Team">Who.</param>
/// <param name="Address">Where the page is, for whoever is not on it.</param>
public sealed record TeamShown(TeamCard Team, Uri Address)
{
    /// <summary>The town of its structure, or null.</summary>
    public string? Commune { get; init; }

    /// <summary>As people read it, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>What it answers to, a line each.</summary>
    public IReadOnlyList<LineShown> Lines { get; init; } = [];

    /// <summary>The people, trade by trade.</summary>
    public IReadOnlyList<TradeShown> Trades { get; init; } = [];

    /// <summary>Department by department.</summary>
    public IReadOnlyList<TerritoryPart> Territory { get; init; } = [];

    /// <summary>How many people.</summary>
    public int People => Trades.Sum(trade => trade.Count);
}

/// <summary>A line of a team.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">For what.</param>
/// <param name="Guidance">When to ask and what to join.</param>
/// <param name="Promise">«48 h ouvrées», and in urgency.</param>
/// <param name="Hours">When the clock runs.</param>
/// <param name="PromiseHours">The promise in open hours.</param>
public sealed record LineShown(LineId Id, string Name, string Guidance, string Promise, string Hours, int PromiseHours)
{
    /// <summary>Whether one may ask without an account.</summary>
    public bool IsForAll { get; init; }

    /// <summary>What the last opinions took, in open hours as the promise is counted.</summary>
    public IReadOnlyCollection<double> Took { get; init; } = [];

    /// <summary>«La moitié des réponses en 20 h, neuf sur dix en 44 h, nuits et week-ends compris», or null below eleven opinions.</summary>
    public string? Observed { get; init; }

    /// <summary>What its form asks, a heading each; possibly none.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>What must hold for everybody.</summary>
    public IReadOnlyList<Criterion> Common { get; init; } = [];

    /// <summary>The situations that it takes.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];

    /// <summary>What cannot wait for an answer, in sentences.</summary>
    public IReadOnlyList<string> NotHere { get; init; } = [];
}

/// <summary>Those of one trade.</summary>
/// <param name="Trade">«Rhumatologie», «Infirmier».</param>
/// <param name="Count">How many.</param>
/// <param name="Names">Their names by last name, or none when the team does not name its people.</param>
public sealed record TradeShown(string Trade, int Count, IReadOnlyList<string> Names);
