using System.Text.RegularExpressions;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>Every refusal has one code, one place, one kind sentence, and a test that meets it.</summary>
public sealed partial class RefusalTests
{
    private static readonly IReadOnlyList<SourceFile> Catalogues =
        [.. Repository.CSharp("src").Where(file => file.Name.EndsWith("Refusals.cs", StringComparison.Ordinal))];

    private static readonly List<(SourceFile File, string Code, string Sentence, string? Name)> All =
        [.. Catalogues.SelectMany(file => Declared().Matches(file.Text).Select(match => (file, match.Groups["code"].Value, match.Groups["sentence"].Value, NameBefore(file.Text, match.Index))))];

    [Fact]
    public void The_catalogues_are_read() => Assert.True(All.Count > 100, $"Only {All.Count} refusals are found: has their writing changed?");

    [Fact]
    public void A_code_names_one_refusal() =>
        Breaches.None(All.GroupBy(refusal => refusal.Code).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void A_prefix_belongs_to_one_catalogue()
    {
        var prefixes = All.Select(refusal => (refusal.File.Name, Prefix: refusal.Code.Split('.')[0])).Distinct().ToList();
        Breaches.None(prefixes.GroupBy(pair => pair.Prefix).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same.Select(p => p.Name))}"));
    }

    [Fact]
    public void Refusals_are_written_in_their_catalogue_alone() =>
        Breaches.None(
            Repository.Files(["src"], ".cs", ".razor").Where(file => !file.Name.EndsWith("Refusals.cs", StringComparison.Ordinal))
                .Where(file => file.Name != "Refusal.cs" && !file.Path.StartsWith("src/Relais.Ui/StyleGuide/", StringComparison.Ordinal))
                .Where(file => file.Text.Contains("new Refusal(", StringComparison.Ordinal) || Inline().IsMatch(file.Text))
                .Select(file => file.Path));

    [Fact]
    public void Sentences_are_whole() =>
        Breaches.None(All.Where(refusal => refusal.Sentence.Length > 0 && !char.IsUpper(refusal.Sentence[0]) && refusal.Sentence[0] is not ('«' or '{')).Select(refusal => refusal.Code));

    [Fact]
    public void Every_refusal_is_met_by_a_test()
    {
        var tests = string.Join('\n', Repository.CSharp("tests").Where(file => !file.Path.Contains("/Architecture/", StringComparison.Ordinal)).Select(file => file.Text));
        Ratchet.Holds(
            "untestedRefusals",
            All.Where(refusal => !IsMet(refusal, tests)).Select(refusal => KeyValuePair.Create(refusal.Code, 1)),
            "Write the test that meets this refusal.");
    }

    private static bool IsMet((SourceFile File, string Code, string Sentence, string? Name) refusal, string tests) =>
        tests.Contains($"\"{refusal.Code}\"", StringComparison.Ordinal)
        || (refusal.Name is { } name && Regex.IsMatch(tests, $@"\b{Path.GetFileNameWithoutExtension(refusal.File.Name)}\.{name}\b"));

    private static string? NameBefore(string text, int index) =>
        Named().Matches(text[Math.Max(0, index - 200)..index]).LastOrDefault()?.Groups[1].Value;

    [GeneratedRegex("""new(?: Refusal)?\(\s*"(?<code>[a-z]+\.[a-z0-9-]+)"\s*,\s*\$?"(?<sentence>[^"]*)""")]
    private static partial Regex Declared();

    [GeneratedRegex(@"Refusal\?? (\w+)(?:\([^)]*\))?\s*(?:=>|=|\{)")]
    private static partial Regex Named();

    [GeneratedRegex("""Refusal\??\s+\w+\s*=>?\s*new\(""")]
    private static partial Regex Inline();
}
