using Relais.Ui.Components;

namespace Relais.Forms.Contract;

/// <summary>What a team asks: sections of questions, what they are worth, and what must alert. Never changes: a change is a new version.</summary>
public sealed record Form
{
    /// <summary>The name by which it is found: <c>dermatologie</c>.</summary>
    public required string Key { get; init; }

    /// <summary>How it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it is for, in a sentence or two.</summary>
    public string? Purpose { get; init; }

    /// <summary>Where it comes from and what may be done with it.</summary>
    public string? Source { get; init; }

    /// <summary>Its sections, in order.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>What its answers are worth.</summary>
    public IReadOnlyList<Score> Scores { get; init; } = [];

    /// <summary>What must be seen before everything else.</summary>
    public IReadOnlyList<RedFlag> RedFlags { get; init; } = [];

    /// <summary>All its questions, in order.</summary>
    internal IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);
}

/// <summary>Questions that go together.</summary>
public sealed record Section
{
    /// <summary>Its name in the form.</summary>
    public required string Key { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence under the heading.</summary>
    public string? Help { get; init; }

    /// <summary>Shown when this condition holds, or always.</summary>
    public string? EnabledWhen { get; init; }

    /// <summary>Its questions, in order.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];
}

/// <summary>An alert that a condition raises, shown on top of the answers.</summary>
/// <param name="Key">Its name in the form.</param>
/// <param name="When">The condition.</param>
/// <param name="Says">What is read: «Baisse brutale de la vision : avis ophtalmologique en urgence.».</param>
public sealed record RedFlag(string Key, string When, string Says);

/// <summary>How a score is reckoned.</summary>
public enum ScoreMethod
{
    /// <summary>The sum of its items.</summary>
    Sum,

    /// <summary>The mean of its items.</summary>
    Mean,

    /// <summary>The sum of its items, looked up in a table.</summary>
    Table,

    /// <summary>A formula.</summary>
    Formula,
}

/// <summary>A figure that answers are worth, and how to read it.</summary>
public sealed record Score
{
    /// <summary>Its name, which formulas may use.</summary>
    public required string Key { get; init; }

    /// <summary>How it is called.</summary>
    public required string Label { get; init; }

    /// <summary>How it is reckoned.</summary>
    public ScoreMethod Method { get; init; }

    /// <summary>The questions that it counts; those hidden do not count.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Its formula.</summary>
    public string? Formula { get; init; }

    /// <summary>Its table: the last step reached gives the value.</summary>
    public IReadOnlyList<TableStep> Table { get; init; } = [];

    /// <summary>How many items must be answered; all those shown by default.</summary>
    public int? LeastAnswered { get; init; }

    /// <summary>Decimals shown.</summary>
    public int Decimals { get; init; }

    /// <summary>The highest value there is, shown as «12 / 24».</summary>
    public decimal? OutOf { get; init; }

    /// <summary>How to read it, from the lowest band to the highest.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];
}

/// <summary>One step of a table.</summary>
/// <param name="From">From this sum on.</param>
/// <param name="Value">What it is worth.</param>
public sealed record TableStep(decimal From, decimal Value);

/// <summary>What a range of a score means.</summary>
/// <param name="Label">«Activité modérée».</param>
/// <param name="Tone">How grave it is.</param>
public sealed record Band(string Label, Tone Tone)
{
    /// <summary>Holds up to this value, included.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>Holds up to this value, excluded.</summary>
    public decimal? Below { get; init; }
}
