using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Teams;
using Relais.Ui.Components;

namespace Relais.Directory.Administration;

/// <summary>The lists to choose from in the pages of administration.</summary>
internal static class Options
{
    public static IReadOnlyList<Choice> Kinds { get; } = [.. DirectoryWords.Kinds.Select(kind => new Choice(kind.ToString(), kind.Word()))];

    public static IReadOnlyList<Choice> Roles { get; } = [.. DirectoryWords.Roles.Select(role => new Choice(role.ToString(), role.Word()))];

    public static IReadOnlyList<Choice> ActivitySectors { get; } = Of(Contract.ActivitySectors.All);

    public static IReadOnlyList<Choice> Professions { get; } = Of(Contract.Professions.All);

    public static IReadOnlyList<Choice> Specialities { get; } =
        [.. Contract.Specialities.All.OrderBy(row => Kernel.Folded.Of(row.Value), StringComparer.Ordinal).Select(row => new Choice(row.Key, row.Value))];

    public static IReadOnlyList<Choice> Titles { get; } = [.. Professional.Titles.Select(title => new Choice(title, title))];

    public static IReadOnlyList<Choice> TimeZones { get; } = Of(Zones.All);

    public static IReadOnlyList<Choice> Departments { get; } =
        [.. CommunesOfFrance.Current.Departments.OrderBy(area => area.Code, StringComparer.Ordinal).Select(area => new Choice(area.Code, $"{area.Code} {area.Name}"))];

    private static IReadOnlyList<Choice> Of(IReadOnlyList<KeyValuePair<string, string>> rows) => [.. rows.Select(row => new Choice(row.Key, row.Value))];
}
