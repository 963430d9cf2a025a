using Relais.Kernel;

namespace Relais.Requests.Intake.Sorting;

/// <summary>The words that make a line look at a request first: «fièvre», «perte de vision».</summary>
internal static class RedFlags
{
    /// <summary>The longest list of a line, in characters.</summary>
    public const int MaxList = 1_000;

    /// <summary>The longest words kept on a request, in characters.</summary>
    public const int MaxFound = 400;

    private static readonly char[] Separators = [',', ';', '\n', '\r'];

    /// <summary>The list as typed, one expression between commas or lines.</summary>
    public static IReadOnlyList<string> Read(string? list) =>
        [.. (list ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(Folded.Of)];

    /// <summary>Those of the list that a text says, whatever its accents and capitals, in the plural too; never inside a longer word.</summary>
    public static IReadOnlyList<string> In(string text, string? list)
    {
        var said = $" {Folded.Of(text)} ";
        return [.. Read(list).Where(flag => Folded.Of(flag) is { Length: > 0 } word && (Says(said, word) || Says(said, word + "s")))];
    }

    /// <summary>The words found, as a request keeps them.</summary>
    public static string Kept(IEnumerable<string> found)
    {
        var kept = "";
        foreach (var flag in found)
        {
            var longer = kept.Length == 0 ? flag : $"{kept}, {flag}";
            kept = longer.Length > MaxFound ? kept : longer;
        }

        return kept;
    }

    private static bool Says(string said, string word) => said.Contains($" {word} ", StringComparison.Ordinal);
}
