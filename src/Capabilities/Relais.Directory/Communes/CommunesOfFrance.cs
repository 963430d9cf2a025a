using System.Collections.Immutable;
using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Directory.Communes;

/// <summary>Every commune of France, in memory: read once from the assembly, never changed.</summary>
internal sealed class CommunesOfFrance
{
    private static readonly Lazy<CommunesOfFrance> Loaded = new(Load);

    private readonly Dictionary<string, int> _indexes;
    private readonly Dictionary<string, Area> _departments;
    private readonly Dictionary<string, Area> _epcis;
    private readonly Lazy<ILookup<string, CommuneCard>> _byDepartment;
    private readonly Lazy<ILookup<string, CommuneCard>> _byEpci;
    private readonly Lazy<ILookup<string, CommuneCard>> _byPostCode;

    /// <param name="communes">The most populated first.</param>
    /// <param name="indexes">Where each code leads in them.</param>
    /// <param name="names">How they are found.</param>
    public CommunesOfFrance(
        ImmutableArray<Commune> communes, Dictionary<string, int> indexes, CommuneNames names, IReadOnlyList<Area> departments, IReadOnlyList<Area> epcis)
    {
        All = communes;
        Names = names;
        Departments = departments;
        _indexes = indexes;
        _departments = departments.ToDictionary(area => area.Code);
        _epcis = epcis.ToDictionary(area => area.Code);
        _byDepartment = new(() => All.ToLookup(commune => commune.Card.Department, commune => commune.Card));
        _byEpci = new(() => All.ToLookup(commune => commune.Epci, commune => commune.Card));
        _byPostCode = new(() => All.SelectMany(commune => commune.Card.PostCodes, (commune, code) => (commune, code)).ToLookup(pair => pair.code, pair => pair.commune.Card));
    }

    /// <summary>The communes of this build, the same for the whole process.</summary>
    public static CommunesOfFrance Current => Loaded.Value;

    /// <summary>The most populated first.</summary>
    public ImmutableArray<Commune> All { get; }

    /// <summary>How they are found by name.</summary>
    public CommuneNames Names { get; }

    public IReadOnlyList<Area> Departments { get; }

    /// <summary>The commune of a code; an arrondissement, a commune déléguée or a former code leads to its commune.</summary>
    public CommuneCard? Of(string? code) => code is not null && _indexes.TryGetValue(code, out var index) ? All[index].Card : null;

    public Area? Department(string? code) => code is null ? null : _departments.GetValueOrDefault(code);

    public Area? Epci(string? code) => code is null ? null : _epcis.GetValueOrDefault(code);

    public IEnumerable<CommuneCard> OfDepartment(string code) => _byDepartment.Value[code];

    public IEnumerable<CommuneCard> OfEpci(string code) => _byEpci.Value[code];

    /// <summary>The most populated first.</summary>
    public IEnumerable<CommuneCard> OfPostCode(string code) => _byPostCode.Value[code];

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
