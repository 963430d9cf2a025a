using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Relais.Platform.Data;

namespace Relais.Platform.Outbox;

/// <summary>Tells committed events to their handlers, each exactly once, with growing pauses after failures.</summary>
public sealed class OutboxDispatcher(IServiceScopeFactory scopes, IClock clock, ILogger<OutboxDispatcher> log)
{
    private const int Batch = 50;

    /// <summary>Tells what is due.</summary>
    /// <returns>How many events were taken; the caller goes on while it is not zero.</returns>
    public async Task<int> DispatchAsync(CancellationToken ct)
    {
        var due = await DueAsync(ct);
        foreach (var id in due)
        {
            await TellAsync(id, ct);
        }

        return due.Count;
    }

    private async Task<List<Guid>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetCurrentInstant();
        return await scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<OutboxMessage>()
            .Where(message => message.DoneAt == null && message.DueAt <= now)
            .OrderBy(message => message.DueAt)
            .Take(Batch)
            .Select(message => message.Id)
            .ToListAsync(ct);
    }

    private async Task TellAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        string? error = null;
        var message = await db.Set<OutboxMessage>().Where(m => m.Id == id).Select(m => new { m.Type, m.Payload }).SingleAsync(ct);
        foreach (var route in scope.ServiceProvider.GetServices<OutboxRoute>().Where(route => route.Type == message.Type))
        {
            error = await TellOneAsync(route, id, message.Payload, ct) ?? error;
        }

        await db.InTransactionAsync(() => SettleAsync(db, id, error, ct), ct);
    }

    private async Task SettleAsync(RelaisDb db, Guid id, string? error, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var message = await db.Set<OutboxMessage>().SingleAsync(m => m.Id == id, ct);
        if (error is null)
        {
            message.DoneAt ??= now;
        }
        else
        {
            message.Attempts++;
            message.LastError = error;
            message.DueAt = now + Duration.FromSeconds(Math.Min(3600, Math.Pow(2, message.Attempts)));
        }

        await db.SaveChangesAsync(ct);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "The job runner: one handler's bug must not stop the others.")]
    private async Task<string?> TellOneAsync(OutboxRoute route, Guid id, string payload, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        try
        {
            if (!await db.Set<OutboxHandled>().AnyAsync(h => h.Message == id && h.Handler == route.Handler, ct))
            {
                db.Add(new OutboxHandled { Message = id, Handler = route.Handler });
                await route.CallAsync(scope.ServiceProvider, payload, id, ct);
                await db.SaveChangesAsync(ct);
            }

            return null;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Another node told it first, or the handler lost a race: the next attempt will see.
            return nameof(DbUpdateException);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogError(e, "Event {Id} of type {Type} failed in {Handler}", id, route.Type, route.Handler);
            return e.GetType().Name;
        }
    }
}
