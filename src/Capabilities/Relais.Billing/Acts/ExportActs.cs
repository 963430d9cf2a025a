using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Billing.Acts;

/// <summary>Puts the acts that are ready in one export: each act goes once, the file may be taken again.</summary>
internal sealed class ExportActsHandler(RelaisDb db)
{
    public const int Most = 5_000;

    public async Task<ActBatch> HandleAsync(Act act, CancellationToken ct)
    {
        var ready = await db.ActsVisibleTo(act).Where(a => a.State == ActState.Ready).OrderBy(a => a.At).Take(Most).ToListAsync(ct);
        RefusedException.ThrowIf(ready.Count == 0 ? ActRefusals.NothingReady : null);
        var batch = new ActBatch { By = act.By, At = act.At, Count = ready.Count, Cents = ready.Sum(line => (long)line.Cents) };
        ready.ForEach(line => line.Export(batch.Id));
        db.Add(batch);
        db.Record(act, "act.export", "act-batch/" + batch.Id);
        await db.SaveChangesAsync(ct);
        return batch;
    }
}
