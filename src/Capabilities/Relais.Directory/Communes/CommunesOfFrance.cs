using System.Collections.Frozen;
using System.Collections.Immutable;
using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Directory.Communes;

/// <summary>Every commune of France, in memory: read once from the assembly, never changed.</summary>
internal sealed class CommunesOfFrance
{
    private static readonly Lazy<CommunesOfFrance> Loaded = new(Load);

    private readonly FrozenDictionary<string, Commune> _byCode;
    private readonly IReadOnlyDictionary<string, string> _aliases;
    private readonly FrozenDictionary<string, Area> _departments;
    private readonly FrozenDictionary<string, Area> _epcis;
    private readonly ILookup<string, CommuneCard> _byDepartment;
    private readonly ILookup<string, CommuneCard> _byEpci;

    public CommunesOfFrance(
        ImmutableArray<Commune> communes, IReadOnlyDictionary<string, string> aliases, ImmutableArray<Area> departments, ImmutableArray<Area> epcis)
    {
        All = communes;
        Departments = departments;
        _aliases = aliases;
        _byCode = communes.ToFrozenDictionary(commune => commune.Card.Code);
        _departments = departments.ToFrozenDictionary(area => area.Code);
        _epcis = epcis.ToFrozenDictionary(area => area.Code);
        _byDepartment = communes.ToLookup(commune => commune.Card.Department, commune => commune.Card);
        _byEpci = communes.ToLookup(commune => commune.Epci, commune => commune.Card);
    }

    /// <summary>The communes of this build, the same for the whole process.</summary>
    public static CommunesOfFrance Current => Loaded.Value;

    /// <summary>The most populated first.</summary>
    public ImmutableArray<Commune> All { get; }

    public ImmutableArray<Area> Departments { get; }

    /// <summary>The commune of a code; an arrondissement, a commune déléguée or a former code leads to its commune.</summary>
    public CommuneCard? Of(string? code) =>
        code is null ? null
        : _byCode.TryGetValue(code, out var commune) ? commune.Card
        : _aliases.TryGetValue(code, out var above) ? _byCode[above].Card
        : null;

    public Area? Department(string? code) => code is null ? null : _departments.GetValueOrDefault(code);

    public Area? Epci(string? code) => code is null ? null : _epcis.GetValueOrDefault(code);

    public IEnumerable<CommuneCard> OfDepartment(string code) => _byDepartment[code];

    public IEnumerable<CommuneCard> OfEpci(string code) => _byEpci[code];

    /// <summary>The EPCI with at least one commune in these departments, by name.</summary>
    public IReadOnlyList<Area> EpcisOf(IReadOnlyCollection<string> departments) =>
        [.. All.Where(commune => departments.Contains(commune.Card.Department) && commune.Epci.Length > 0)
            .Select(commune => commune.Epci).Distinct().Select(code => _epcis[code]).OrderBy(area => Folded.Of(area.Name), StringComparer.Ordinal)];

    private static CommunesOfFrance Load()
    {
        using var file = typeof(CommunesOfFrance).Assembly.GetManifestResourceStream("communes.tsv.gz")
            ?? throw new InvalidOperationException("The communes of France are missing from this build. Run `npm ci` at the root of the repository, then build again.");
        return CommunesFile.Read(file);
    }
}
