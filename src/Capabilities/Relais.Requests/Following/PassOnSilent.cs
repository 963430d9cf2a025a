using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Jobs;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Following;

/// <summary>Nothing stays unattended: reminds a silent group, then asks the next, and ends at the coordination.</summary>
internal sealed class PassOnSilent(RelaisDb db, RoutingDesk desk) : ISweep
{
    private const int Batch = 50;

    public static TimeSpan Pace => TimeSpan.FromSeconds(20);

    /// <summary>Looks at the requests whose time has come.</summary>
    /// <returns>How many; the caller goes on while the batch is full.</returns>
    public async Task<int> RunAsync(Act act, CancellationToken ct)
    {
        var due = await db.Set<Request>()
            .Where(r => r.NextCheckAt <= act.At && r.State == RequestState.Sent)
            .OrderBy(r => r.NextCheckAt)
            .Take(Batch)
            .Select(r => r.Id)
            .ToListAsync(ct);
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            await LookAsync(id, act, ct);
        }

        return due.Count;
    }

    private async Task LookAsync(RequestId id, Act act, CancellationToken ct)
    {
        var request = await db.Set<Request>().Include(r => r.Parties).SingleAsync(r => r.Id == id, ct);
        var line = await db.Lines().AsNoTracking().Include(l => l.Recipients).SingleAsync(l => l.Id == request.Line, ct);
        if (await StepAsync(request, line, act, ct) is { } step)
        {
            db.Progress(request, step, act);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Claimed at the same moment: there is no silence any more.
        }
    }

    private async Task<RequestStep?> StepAsync(Request request, Line line, Act act, CancellationToken ct)
    {
        var times = Patience.Of(request, line);
        if (request.IsAskedAlone && await desk.WidenAsync(request, line, await desk.CommuneOfCodeAsync(request.Commune, ct), act, ct) is { } widened)
        {
            return widened;
        }

        if (request.WaitsForNamed && !line.Recipients.Exists(r => r.Target == request.Group))
        {
            return await desk.RerouteAsync(request, line, await desk.CommuneOfCodeAsync(request.Commune, ct), act, ct);
        }

        if (times.ReassignAt <= act.At)
        {
            var commune = await desk.CommuneOfCodeAsync(request.Commune, ct);
            var step = await desk.PassOnAsync(request, line, commune, act, ct);
            if (step is null)
            {
                request.CheckAt(null);
            }

            return step;
        }

        if (times.RemindAt <= act.At && !request.IsRemindedBySweep)
        {
            var reminded = request.RemindBySweep(times.ReassignAt, act);
            request.CheckAt(Patience.NextCheck(request, line, act.At));
            return reminded;
        }

        request.CheckAt(Patience.NextCheck(request, line, act.At));
        return null;
    }
}
