namespace Relais.Forms.Components;

/// <summary>A group of the plan of a draft: a section, a scenario.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Title">As it is read.</param>
/// <param name="Url">Where it opens, or null when it has nothing of its own.</param>
/// <param name="Rows">Its parts.</param>
public sealed record OutlineGroup(string Key, string Title, string? Url, IReadOnlyList<OutlineRow> Rows)
{
    /// <summary>Whether it is the part shown.</summary>
    public bool IsChosen { get; init; }

    /// <summary>Whether it has a place among its like.</summary>
    public bool IsMovable { get; init; }

    /// <summary>What may be dropped in it: rows go to groups that take the same.</summary>
    public string Takes { get; init; } = "";

    /// <summary>What its button does.</summary>
    public string? AddStep { get; init; }

    /// <summary>What its button says.</summary>
    public string? AddLabel { get; init; }

    internal bool IsOpenable => Url is not null;
}

/// <summary>A part of the plan of a draft: a question, a criterion.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Title">As it is read.</param>
/// <param name="Note">What kind it is.</param>
/// <param name="Url">Where it opens.</param>
/// <param name="IsChosen">Whether it is the part shown.</param>
public sealed record OutlineRow(string Key, string Title, string Note, string Url, bool IsChosen);
