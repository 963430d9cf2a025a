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
        foreach (var waiting in due)
        {
            await TellAsync(waiting, ct);
        }

        return due.Count;
    }

    private async Task<List<Waiting>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetCurrentInstant();
        return await scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<OutboxMessage>()
            .Where(message => message.DoneAt == null && message.DueAt <= now)
            .OrderBy(message => message.DueAt)
            .Take(Batch)
            .Select(message => new Waiting(message.Id, message.Type, message.Payload))
            .ToListAsync(ct);
    }

    private async Task TellAsync(Waiting waiting, CancellationToken ct)
    {
        string? error = null;
        var told = await RoutesAsync(waiting.Type);
        foreach (var route in told)
        {
            var isLast = error is null && route == told[^1];
            error = await TellOneAsync(route, waiting, isLast, ct) ?? error;
        }

        if (error is null && told.Count > 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        await db.InTransactionAsync(() => SettleAsync(db, waiting.Id, error, ct), ct);
    }

    private async Task<List<OutboxRoute>> RoutesAsync(string type)
    {
        await using var scope = scopes.CreateAsyncScope();
        return [.. scope.ServiceProvider.GetServices<OutboxRoute>().Where(route => route.Type == type)];
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
    private async Task<string?> TellOneAsync(OutboxRoute route, Waiting waiting, bool isLast, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        var id = waiting.Id;
        try
        {
            if (!await db.Set<OutboxHandled>().AnyAsync(h => h.Message == id && h.Handler == route.Handler, ct))
            {
                db.Add(new OutboxHandled { Message = id, Handler = route.Handler });
                await route.CallAsync(scope.ServiceProvider, waiting.Payload, id, ct);
            }

            // The last handler's work ends the event in the same transaction.
            await (isLast ? SettleAsync(db, id, error: null, ct) : db.SaveChangesAsync(ct));
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

    private sealed record Waiting(Guid Id, string Type, string Payload);
}
