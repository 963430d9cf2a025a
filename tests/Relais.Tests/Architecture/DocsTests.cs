using System.Text.RegularExpressions;
using Relais.Messaging.Contract;
using Relais.Platform.Files;
using Relais.Requests.Answering.Exchange;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Life;
using Relais.Requests.Quality;
using Relais.Requests.Visits;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>The documentation says what is true.</summary>
public sealed partial class DocsTests
{
    private static readonly string[] Parts = ["**Context.**", "**Decision.**", "**Why.**", "**Rejected.**"];

    public static TheoryData<string> States => [nameof(RequestState), nameof(DeliveryState), nameof(SendingState), nameof(VisitState), nameof(ReadingState), nameof(FileState), nameof(SessionState)];

    private static IReadOnlyList<SourceFile> Pages => Repository.Files([], ".md");

    [Fact]
    public void Links_lead_somewhere() =>
        Breaches.None(
            from page in Pages
            from Match link in Link().Matches(page.Text)
            let target = link.Groups[1].Value
            where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal) && !Exists(page, target)
            select $"{page}: {target}");

    [Theory]
    [MemberData(nameof(States))]
    public void The_table_of_states_is_that_of_the_code(string name)
    {
        var states = Enum.GetNames(TypeOf(name)).Order().ToList();
        var tables = Pages.Where(page => page.Path.StartsWith("docs/capabilities/", StringComparison.Ordinal)).SelectMany(page => Tables(page.Text)).ToList();
        Assert.True(
            tables.Exists(table => table.Order().SequenceEqual(states)),
            $"No table of docs/capabilities has exactly the states of {name} in its first column: {string.Join(", ", states)}. "
            + $"The nearest says {string.Join(", ", tables.MaxBy(table => table.Intersect(states).Count()) ?? [])}.");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("LICENSE")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/words.md")]
    [InlineData("docs/operations.md")]
    public void The_pages_that_a_newcomer_looks_for_are_there(string path) => Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path);

    [Fact]
    public void Decisions_are_dated_and_have_their_four_parts() =>
        Breaches.None(
            Pages.Where(page => page.Path.StartsWith("docs/decisions/", StringComparison.Ordinal) && page.Name != "README.md")
                .Where(page => !Dated().IsMatch(page.Name) || !Array.TrueForAll(Parts, part => page.Text.Contains(part, StringComparison.Ordinal)))
                .Select(page => page.Path));

    private static Type TypeOf(string name) => name switch
    {
        nameof(RequestState) => typeof(RequestState),
        nameof(DeliveryState) => typeof(DeliveryState),
        nameof(SendingState) => typeof(SendingState),
        nameof(SessionState) => typeof(SessionState),
        nameof(VisitState) => typeof(VisitState),
        nameof(ReadingState) => typeof(ReadingState),
        _ => typeof(FileState),
    };

    /// <summary>The first column of each table, where it holds code.</summary>
    private static IEnumerable<List<string>> Tables(string text)
    {
        var table = new List<string>();
        foreach (var line in text.Split('\n').Append(""))
        {
            if (Row().Match(line) is { Success: true } row)
            {
                table.Add(row.Groups[1].Value);
            }
            else if (!line.StartsWith('|') && table.Count > 0)
            {
                yield return table;
                table = [];
            }
        }
    }

    private static bool Exists(SourceFile page, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? page.FullPath : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.FullPath)!, Uri.UnescapeDataString(parts[0])));
        return (File.Exists(path) && (parts.Length == 1 || Anchors(path).Contains(parts[1]))) || System.IO.Directory.Exists(path);
    }

    private static IEnumerable<string> Anchors(string path) =>
        AnyHeading().Matches(File.ReadAllText(path)).Select(match => NotInAnchors().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\|\s*`(\w+)`")]
    private static partial Regex Row();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.md$")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex AnyHeading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
