using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Relais.Platform.Data;

namespace Relais.Platform.Outbox;

/// <summary>Tells committed events to their handlers, each exactly once, with growing pauses after failures.</summary>
internal sealed class OutboxDispatcher(IServiceScopeFactory scopes, IEnumerable<OutboxRoute> routes, IClock clock, ILogger<OutboxDispatcher> log)
{
    private const int Batch = 50;

    private readonly ILookup<string, OutboxRoute> _routes = routes.ToLookup(route => route.Type);

    /// <summary>Tells what is due.</summary>
    /// <returns>How many events were taken; the caller goes on while it is not zero.</returns>
    public async Task<int> DispatchAsync(CancellationToken ct)
    {
        var due = await DueAsync(ct);
        List<Guid> unwanted = [];
        foreach (var waiting in due)
        {
            if (RoutesOf(waiting) is { Count: > 0 } wanted)
            {
                await TellAsync(waiting, wanted, ct);
            }
            else
            {
                unwanted.Add(waiting.Id);
            }
        }

        await ForgetAsync(unwanted, ct);
        return due.Count;
    }

    private async Task<List<OutboxMessage>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetCurrentInstant();
        return await scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<OutboxMessage>().AsNoTracking()
            .Where(message => message.DoneAt == null && message.DueAt <= now)
            .OrderBy(message => message.DueAt)
            .Take(Batch)
            .ToListAsync(ct);
    }

    private async Task TellAsync(OutboxMessage waiting, List<OutboxRoute> wanted, CancellationToken ct)
    {
        string? error = null;
        foreach (var route in wanted)
        {
            var isLast = error is null && route == wanted[^1];
            error = await TellOneAsync(route, waiting, isLast, ct) ?? error;
        }

        if (error is null)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        await db.InTransactionAsync(() => PostponeAsync(db, waiting.Id, error, ct), ct);
    }

    private List<OutboxRoute> RoutesOf(OutboxMessage waiting) => [.. _routes[waiting.Type].Where(route => route.Wants(waiting.Payload))];

    // Nobody has anything to do with them: all are done in one statement.
    private async Task ForgetAsync(List<Guid> ids, CancellationToken ct)
    {
        if (ids.Count > 0)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
            var now = clock.GetCurrentInstant();
            await db.InTransactionAsync(
                () => db.Set<OutboxMessage>().Where(message => ids.Contains(message.Id)).ExecuteUpdateAsync(set => set.SetProperty(message => message.DoneAt, now), ct),
                ct);
        }
    }

    private async Task PostponeAsync(RelaisDb db, Guid id, string error, CancellationToken ct)
    {
        var message = await db.Set<OutboxMessage>().SingleAsync(m => m.Id == id, ct);
        message.Attempts++;
        message.LastError = error;
        message.DueAt = clock.GetCurrentInstant() + Duration.FromSeconds(Math.Min(3600, Math.Pow(2, message.Attempts)));
        await db.SaveChangesAsync(ct);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "The job runner: one handler's bug must not stop the others.")]
    private async Task<string?> TellOneAsync(OutboxRoute route, OutboxMessage waiting, bool isLast, CancellationToken ct)
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

            if (isLast)
            {
                // The last handler's work ends the event in the same transaction.
                db.Attach(waiting).Entity.DoneAt = clock.GetCurrentInstant();
            }

            await db.SaveChangesAsync(ct);
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
