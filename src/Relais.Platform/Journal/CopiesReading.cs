namespace Relais.Platform.Journal;

/// <summary>Reads several copies of the seals side by side, one seal at a time.</summary>
internal sealed class CopiesReading : IDisposable
{
    private readonly List<Reading> _copies;

    public CopiesReading(IReadOnlyList<SealCopy> copies) =>
        _copies = [.. copies.Select(copy => new Reading(copy.Ordinal, copy.Read().GetEnumerator()))];

    /// <summary>How many seals of each were read.</summary>
    public IReadOnlyList<long> Compared => _copies.ConvertAll(copy => copy.Read);

    /// <summary>The next seal of each copy that reaches so far; a copy that is broken there has none.</summary>
    public IReadOnlyList<CopiedSeal> Next()
    {
        var next = new List<CopiedSeal>();
        foreach (var copy in _copies.Where(copy => copy.Lines.MoveNext()))
        {
            next.Add(new(copy.Ordinal, copy.Read, copy.Lines.Current));
            copy.Read++;
        }

        return next;
    }

    public void Dispose() => _copies.ForEach(copy => copy.Lines.Dispose());

    private sealed class Reading(int ordinal, IEnumerator<SealLine?> lines)
    {
        public int Ordinal => ordinal;

        public IEnumerator<SealLine?> Lines => lines;

        public long Read { get; set; }
    }
}

/// <summary>A seal as a copy keeps it.</summary>
/// <param name="Ordinal">Which copy.</param>
/// <param name="After">How many seals were before it.</param>
/// <param name="Line">The seal, or null where the copy is broken.</param>
internal sealed record CopiedSeal(int Ordinal, long After, SealLine? Line)
{
    public string IsBroken => $"la copie n° {Ordinal} est elle-même rompue après le sceau n° {After}";
}
