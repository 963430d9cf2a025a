using NodaTime;
using Relais.Kernel;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;

namespace Relais.Requests.Intake.Worklist;

/// <summary>What the worklist shows, as its address says.</summary>
internal sealed record WorklistFilter
{
    public Channel? Channel { get; init; }

    /// <summary>One state, or null for all that are open.</summary>
    public RequestState? State { get; init; }
    public SectorId? Sector { get; init; }
    public Priority? Priority { get; init; }
    public bool IsLate { get; init; }
    public bool IsUnassigned { get; init; }

    /// <summary>Whether everything open is shown.</summary>
    public bool IsEmpty => this == new WorklistFilter();

    /// <summary>The states that a filter offers, with the word of its address.</summary>
    public static IReadOnlyList<(string Key, RequestState State)> States { get; } =
    [
        ("a-prendre", RequestState.Sent),
        ("en-charge", RequestState.InCharge),
        ("complement", RequestState.ComplementAwaited),
        ("repondues", RequestState.Answered),
        ("reunies", RequestState.Merged),
    ];

    /// <summary>Reads the words of an address; those that say nothing are left out.</summary>
    public static WorklistFilter Read(string? channel, string? state, string? sector, string? priority, string? late, string? free) => new()
    {
        Channel = ChannelWords.All.Select(c => (Channel?)c).FirstOrDefault(c => c!.Value.Key() == channel),
        State = States.Where(s => s.Key == state).Select(s => (RequestState?)s.State).FirstOrDefault(),
        Sector = Guid.TryParse(sector, out var id) ? SectorId.From(id) : null,
        Priority = SortingWords.Priorities.Select(p => (Priority?)p).FirstOrDefault(p => p!.Value.Key() == priority),
        IsLate = late == "oui",
        IsUnassigned = free == "oui",
    };

    /// <summary>The words of an address that <see cref="Read"/> reads back as this filter: <c>?canal=telephone</c>, or nothing.</summary>
    public string ToQuery()
    {
        (string Name, string? Value)[] words =
        [
            ("canal", Channel?.Key()),
            ("etat", States.Where(s => s.State == State).Select(s => s.Key).FirstOrDefault()),
            ("secteur", Sector?.ToString()),
            ("priorite", Priority?.Key()),
            ("retard", IsLate ? "oui" : null),
            ("libre", IsUnassigned ? "oui" : null),
        ];
        var query = string.Join('&', words.Where(word => word.Value is not null).Select(word => $"{word.Name}={word.Value}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>The same rules as <see cref="Triage.PriorityOf"/>, for the database.</summary>
    public IQueryable<Request> Of(IQueryable<Request> all, Instant now)
    {
        var found = State is { } state
            ? all.Where(r => r.State == state)
            : all.Where(r => r.State == RequestState.Sent || r.State == RequestState.InCharge || r.State == RequestState.ComplementAwaited);
        found = Channel is { } channel ? found.Where(r => r.Channel == channel) : found;
        found = Sector is { } sector ? found.Where(r => r.Sector == sector) : found;
        found = IsLate ? found.Where(r => r.DueAt < now && r.State != RequestState.Answered) : found;
        found = IsUnassigned ? found.Where(r => r.Expert == null && r.State == RequestState.Sent) : found;
        return Priority switch
        {
            Sorting.Priority.High => found.Where(r => r.Priority == Sorting.Priority.High || (r.Priority == null && (r.IsFlagged || r.IsUrgent || r.DueAt < now))),
            Sorting.Priority.Normal => found.Where(r => r.Priority == Sorting.Priority.Normal || (r.Priority == null && !r.IsFlagged && !r.IsUrgent && (r.DueAt == null || r.DueAt >= now))),
            Sorting.Priority.Low => found.Where(r => r.Priority == Sorting.Priority.Low),
            _ => found,
        };
    }
}
