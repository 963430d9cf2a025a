namespace Relais.Forms.Clauses;

/// <summary>How the parts of a condition go together.</summary>
public enum Joining
{
    /// <summary>All hold.</summary>
    All,

    /// <summary>At least one holds.</summary>
    Any,

    /// <summary>None holds.</summary>
    None,
}

/// <summary>A condition as people choose it from lists: «Douleur», «est au moins», «4».</summary>
internal abstract record Clause;

/// <summary>Parts that go together; without any part it always holds.</summary>
internal sealed record Joined(Joining How, IReadOnlyList<Clause> Parts) : Clause
{
    public static Joined Empty { get; } = new(Joining.All, []);

    public bool Equals(Joined? other) => other is not null && How == other.How && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(How, Parts.Count);
}

/// <summary>One comparison.</summary>
/// <param name="Subject">The question, score, fact or event: <see cref="Subject.Name"/>.</param>
/// <param name="Test">What is compared how: <see cref="ClauseTest.Code"/>.</param>
/// <param name="Values">To what, as formulas write it.</param>
internal sealed record Tested(string Subject, string Test, IReadOnlyList<string> Values) : Clause
{
    public bool Equals(Tested? other) => other is not null && Subject == other.Subject && Test == other.Test && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Subject, Test, Values.Count);
}

/// <summary>What lists cannot say: the formula as it is written.</summary>
internal sealed record Written(string Formula) : Clause;
