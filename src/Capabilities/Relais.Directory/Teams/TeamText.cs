using Relais.Directory.Communes;
using Relais.Kernel;

namespace Relais.Directory.Teams;

/// <summary>What an administrator writes about a team.</summary>
internal sealed record TeamText(string Name, string Slug, string Zone)
{
    public string Need { get; init; } = "";
    public string Summary { get; init; } = "";
    public IReadOnlyList<string> Departments { get; init; } = [];
    public bool Public { get; init; }

    public Refusal? WhyNot() => this switch
    {
        _ when string.IsNullOrWhiteSpace(Name) => DirectoryRefusals.NameMissing,
        _ when Name.Length > Team.MaxName || Need.Length > Team.MaxNeed || Summary.Length > Team.MaxSummary => DirectoryRefusals.TooLong,
        _ when !Slugs.Holds(Slug.Trim()) => DirectoryRefusals.WrongSlug,
        _ when !Zones.Exists(Zone) => DirectoryRefusals.UnknownCode,
        _ when Departments.Any(code => CommunesOfFrance.Current.Department(code) is null) => DirectoryRefusals.UnknownCode,
        _ when Departments.Distinct().Count() > Team.MaxDepartments => DirectoryRefusals.TooManyDepartments,
        _ when Public && (string.IsNullOrWhiteSpace(Need) || string.IsNullOrWhiteSpace(Summary)) => DirectoryRefusals.PublicWithoutText,
        _ => null,
    };
}
