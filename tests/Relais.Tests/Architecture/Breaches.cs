using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>Says every breach of a rule, a line each, and not only the first five.</summary>
internal static class Breaches
{
    public static void None(IEnumerable<string?> breaches)
    {
        var all = breaches.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all.Prepend($"{all.Count} to repair:")));
    }
}
