namespace Relais.Patients;

/// <summary>The commonest slip of a typist.</summary>
internal static class OneLetter
{
    /// <summary>Whether one letter added, missing, changed, or exchanged with its neighbour makes one word of the other.</summary>
    public static bool Apart(string a, string b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        var start = longer.AsSpan().CommonPrefixLength(shorter);
        var restOfLonger = longer.AsSpan(start);
        var restOfShorter = shorter.AsSpan(start);
        return (longer.Length - shorter.Length) switch
        {
            0 when restOfLonger.IsEmpty => false,
            0 => restOfLonger[1..].SequenceEqual(restOfShorter[1..]) || AreExchanged(restOfLonger, restOfShorter),
            1 => restOfLonger[1..].SequenceEqual(restOfShorter),
            _ => false,
        };
    }

    private static bool AreExchanged(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
}
