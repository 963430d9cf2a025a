using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Requests.Intake.Worklist;

/// <summary>Keeps a filter under a name; a name already given is refused.</summary>
internal sealed record SaveFilter(string Name, WorklistFilter Filter);

internal sealed class SaveFilterHandler(RelaisDb db)
{
    public async Task HandleAsync(SaveFilter command, Act act, CancellationToken ct)
    {
        var saved = SavedFilter.Of(command.Name, command.Filter, act);
        var known = await db.FiltersOf(act).Select(filter => filter.Folded).ToListAsync(ct);
        RefusedException.ThrowIf(
            known.Contains(saved.Folded) ? IntakeRefusals.FilterNameTaken
            : known.Count >= SavedFilter.MostOfAPerson ? IntakeRefusals.TooManyFilters
            : null);
        db.Add(saved);
        await db.SaveUnlessTakenAsync(IntakeRefusals.FilterNameTaken, ct);
    }
}

/// <summary>Forgets a filter; one that is already forgotten is no fault.</summary>
internal sealed record ForgetFilter(Guid Id);

internal sealed class ForgetFilterHandler(RelaisDb db)
{
    public Task HandleAsync(ForgetFilter command, Act act, CancellationToken ct) =>
        db.FiltersOf(act).Where(filter => filter.Id == command.Id).ExecuteDeleteAsync(ct);
}
