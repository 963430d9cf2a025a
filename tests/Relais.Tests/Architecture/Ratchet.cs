using System.Text.Json;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>What does not yet keep the rules: each list of <c>ratchet.json</c> may only shrink.</summary>
internal static class Ratchet
{
    private const string Path = "tests/Relais.Tests/Architecture/ratchet.json";

    private static readonly Dictionary<string, SortedDictionary<string, int>> Lists =
        JsonSerializer.Deserialize<Dictionary<string, SortedDictionary<string, int>>>(Repository.Read(Path))!;

    /// <summary>Fails on a breach that the list does not hold, on one that grew, and on an entry that is no longer true.</summary>
    public static void Holds(string list, IEnumerable<KeyValuePair<string, int>> breaches, string whatToDo)
    {
        var known = Lists[list];
        var found = breaches.ToDictionary();
        Breaches.None(
            found.Where(breach => breach.Value > known.GetValueOrDefault(breach.Key)).Select(breach => $"{breach.Key}: {breach.Value}. {whatToDo}"));
        Breaches.None(
            known.Where(entry => entry.Value > found.GetValueOrDefault(entry.Key))
                .Select(entry => $"{entry.Key} got better: {Better(entry.Key)} in the list «{list}» of {Path}."));

        string Better(string key) => found.TryGetValue(key, out var now) ? $"write {now}" : "remove it";
    }
}
