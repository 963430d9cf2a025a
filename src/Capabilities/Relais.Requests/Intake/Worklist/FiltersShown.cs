using Relais.Directory.Contract;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;
using Relais.Ui.Components;

namespace Relais.Requests.Intake.Worklist;

/// <summary>One field of the worklist's filters.</summary>
/// <param name="Name">Of the address.</param>
/// <param name="Label">In French.</param>
/// <param name="Value">What is chosen now.</param>
/// <param name="Options">Among what.</param>
public sealed record FilterField(string Name, string Label, string? Value, IReadOnlyList<Choice> Options);

/// <summary>The filters of the worklist, as fields of a form.</summary>
/// <param name="Fields">In order.</param>
public sealed record FiltersShown(IReadOnlyList<FilterField> Fields)
{
    /// <summary>The filters that people ask for most, with their addresses.</summary>
    internal static IReadOnlyList<(string Label, string Query, WorklistFilter Filter)> Ready { get; } =
    [
        ("Tout ce qui est ouvert", "", new()),
        ("Priorité haute", "?priorite=haute", new() { Priority = Priority.High }),
        ("En retard", "?retard=oui", new() { IsLate = true }),
        ("Sans expert", "?libre=oui", new() { IsUnassigned = true }),
        ("Compléments attendus", "?etat=complement", new() { State = RequestState.ComplementAwaited }),
        ("Téléphone", "?canal=telephone", new() { Channel = Channel.Phone }),
        ("Formulaire public", "?canal=formulaire", new() { Channel = Channel.PublicForm }),
    ];

    internal static FiltersShown Of(WorklistFilter filter, IReadOnlyList<SectorCard> sectors) => new(
    [
        new("canal", "Canal", filter.Channel?.Key(), [.. ChannelWords.All.Select(c => new Choice(c.Key(), c.Label()))]),
        new("etat", "État", WorklistFilter.States.Where(s => s.State == filter.State).Select(s => s.Key).FirstOrDefault(), [.. WorklistFilter.States.Select(s => new Choice(s.Key, RequestWords.Label(s.State)))]),
        new("secteur", "Secteur", filter.Sector?.ToString(), [.. sectors.Select(s => new Choice(s.Id.ToString(), s.Name))]),
        new("priorite", "Priorité", filter.Priority?.Key(), [.. SortingWords.Priorities.Select(p => new Choice(p.Key(), p.Label()))]),
        new("retard", "Délai", filter.IsLate ? "oui" : null, [new("oui", "En retard")]),
        new("libre", "Expert", filter.IsUnassigned ? "oui" : null, [new("oui", "Sans expert")]),
    ]);

    internal static Priority PriorityOf(string? key) => SortingWords.Priorities.FirstOrDefault(p => p.Key() == key, Priority.Normal);
}
