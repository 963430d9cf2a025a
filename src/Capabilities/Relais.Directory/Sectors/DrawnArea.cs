using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Directory.Sectors;

/// <summary>What one adds to a sector or takes from it: a department, an EPCI and a commune, any of them.</summary>
/// <param name="Commune">As typed: a name, a post code, an INSEE code.</param>
internal sealed record DrawnArea(string? Department, string? Epci, string? Commune)
{
    /// <summary>The communes of today that it names, each once.</summary>
    public IReadOnlyCollection<CommuneCard> Communes(CommunesOfFrance france)
    {
        var commune = Typed.OrNull(Commune) is { } typed ? france.Named(typed) : null;
        RefusedException.ThrowIf(
            commune is null && Typed.OrNull(Commune) is not null ? DirectoryRefusals.UnknownCommune
            : IsUnknown(Department, france.Department) || IsUnknown(Epci, france.Epci) ? DirectoryRefusals.UnknownCode
            : commune is null && Typed.OrNull(Department) is null && Typed.OrNull(Epci) is null ? DirectoryRefusals.NothingChosen
            : null);

        IEnumerable<CommuneCard> one = commune is null ? [] : [commune];
        return one.Concat(france.OfDepartment(Department ?? "")).Concat(Typed.OrNull(Epci) is { } epci ? france.OfEpci(epci) : []).ToHashSet();
    }

    private static bool IsUnknown(string? code, Func<string?, Area?> find) => Typed.OrNull(code) is { } chosen && find(chosen) is null;
}
