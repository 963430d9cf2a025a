using System.Collections.Immutable;

namespace Relais.Forms.Contract;

/// <summary>What was answered to a form, by question. Never changes: <see cref="With"/> gives another.</summary>
public sealed class Answers : IEquatable<Answers>
{
    private readonly ImmutableSortedDictionary<string, Answer> _answers;

    private Answers(ImmutableSortedDictionary<string, Answer> answers) => _answers = answers;

    /// <summary>Nothing answered.</summary>
    public static Answers None { get; } = new(ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal));

    /// <summary>How many questions are answered.</summary>
    public int Count => _answers.Count;

    /// <summary>The questions answered, in the order of their keys.</summary>
    public IEnumerable<KeyValuePair<string, Answer>> All => _answers;

    /// <summary>The answer to a question, or null.</summary>
    public Answer? this[string key] => _answers.GetValueOrDefault(key);

    /// <summary>These answers.</summary>
    public static Answers Of(IEnumerable<KeyValuePair<string, Answer>> answers) => new(None._answers.SetItems(answers));

    /// <summary>The same with another answer to one question; null takes the answer away.</summary>
    public Answers With(string key, Answer? answer) => new(answer is null ? _answers.Remove(key) : _answers.SetItem(key, answer));

    /// <inheritdoc />
    public bool Equals(Answers? other) => other is not null && _answers.SequenceEqual(other._answers);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Answers);

    /// <inheritdoc />
    public override int GetHashCode() => _answers.Aggregate(17, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
