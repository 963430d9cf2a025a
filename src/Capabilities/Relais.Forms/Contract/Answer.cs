using NodaTime;
using Relais.Kernel;

namespace Relais.Forms.Contract;

/// <summary>What was answered to one question. Equal when it says the same.</summary>
public abstract record Answer
{
    private protected Answer()
    {
    }

    /// <summary>A text.</summary>
    public static Answer Of(string text) => new TextAnswer(text);

    /// <summary>A number.</summary>
    public static Answer Of(decimal number) => new NumberAnswer(number);

    /// <summary>A day.</summary>
    public static Answer Of(LocalDate date) => new DateAnswer(date);

    /// <summary>Codes chosen; without any, «none of these».</summary>
    public static Answer Chosen(params IEnumerable<string> codes) => new ChosenAnswer(codes);

    /// <summary>Yes or no.</summary>
    public static Answer YesOrNo(bool isYes) => new ChosenAnswer([isYes ? YesNo.Yes : YesNo.No]);

    /// <summary>Files joined.</summary>
    public static Answer Files(params IEnumerable<FileId> files) => new FilesAnswer(files);
}

/// <summary>A text.</summary>
/// <param name="Text">As typed, trimmed.</param>
public sealed record TextAnswer(string Text) : Answer;

/// <summary>A number, in the unit of the question.</summary>
/// <param name="Number">As typed.</param>
public sealed record NumberAnswer(decimal Number) : Answer;

/// <summary>A day.</summary>
/// <param name="Date">As typed.</param>
public sealed record DateAnswer(LocalDate Date) : Answer;

/// <summary>Codes chosen, each once and in one order.</summary>
public sealed record ChosenAnswer : Answer
{
    internal ChosenAnswer(IEnumerable<string> codes) => Codes = [.. codes.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The codes; none says «none of these».</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <inheritdoc />
    public bool Equals(ChosenAnswer? other) => other is not null && Codes.SequenceEqual(other.Codes);

    /// <inheritdoc />
    public override int GetHashCode() => Codes.Aggregate(17, (hash, code) => HashCode.Combine(hash, code));
}

/// <summary>Files joined, each once.</summary>
public sealed record FilesAnswer : Answer
{
    internal FilesAnswer(IEnumerable<FileId> files) => Ids = [.. files.Distinct()];

    /// <summary>Which files.</summary>
    public IReadOnlyList<FileId> Ids { get; }

    /// <inheritdoc />
    public bool Equals(FilesAnswer? other) => other is not null && Ids.SequenceEqual(other.Ids);

    /// <inheritdoc />
    public override int GetHashCode() => Ids.Aggregate(17, (hash, id) => HashCode.Combine(hash, id));
}
