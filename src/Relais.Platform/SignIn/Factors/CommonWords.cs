using System.Collections.Frozen;

namespace Relais.Platform.SignIn.Factors;

/// <summary>The words, names and marks that French and English passwords are most often made of.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = Read();

    public static int Count => Words.Count;

    public static int Longest { get; } = Words.Max(word => word.Length);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan => Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => BySpan.Contains(word);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonWords).Assembly.GetManifestResourceStream("Relais.Platform.SignIn.Factors.common-words.txt")
            ?? throw new InvalidOperationException("The list of common words is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => word.Length > 1)
            .ToFrozenSet();
    }
}
