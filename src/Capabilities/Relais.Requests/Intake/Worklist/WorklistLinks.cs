using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Ui.Components;

namespace Relais.Requests.Intake.Worklist;

/// <summary>The filters above the worklist.</summary>
/// <param name="Links">The ready ones with their counts, then those of the person.</param>
/// <param name="Mine">The filter of the person that is shown now, or null.</param>
internal sealed record LinksOfWorklist(IReadOnlyList<FilterLink> Links, SavedFilter? Mine)
{
    /// <summary>Whether what is shown may be kept under a name.</summary>
    public bool CanSave(WorklistFilter shown) => !shown.IsEmpty && !Links.Any(link => link.Current);
}

/// <summary>Reads the filters above the worklist.</summary>
internal sealed class WorklistLinks(RelaisDb db, WorklistReading worklist)
{
    private const string Page = "/regulation";

    public async Task<LinksOfWorklist> OfAsync(WorklistFilter shown, Act act, CancellationToken ct)
    {
        var links = new List<FilterLink>();
        foreach (var (label, query, filter) in FiltersShown.Ready)
        {
            links.Add(new(label, Page + query, shown == filter, await worklist.CountAsync(filter, act, ct)));
        }

        var saved = await db.FiltersOf(act).AsNoTracking().OrderBy(filter => filter.Name).ToListAsync(ct);
        var mine = links.Exists(link => link.Current) ? null : saved.Find(filter => filter.Query == shown.ToQuery());
        return new([.. links, .. saved.Select(filter => new FilterLink(filter.Name, Page + filter.Query, filter == mine))], mine);
    }
}
