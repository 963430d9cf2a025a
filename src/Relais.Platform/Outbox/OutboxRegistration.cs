using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Platform.Data;

namespace Relais.Platform.Outbox;

/// <summary>One handler of one event type, as the dispatcher calls it.</summary>
internal sealed record OutboxRoute(string Type, string Handler, Func<IServiceProvider, string, Guid, CancellationToken, Task> CallAsync);

/// <summary>How capabilities tell and hear events.</summary>
public static class OutboxRegistration
{
    /// <summary>Registers a handler of an event.</summary>
    public static IServiceCollection AddHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : class
        where THandler : class, IHandle<TEvent>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(
            new OutboxRoute(
                typeof(TEvent).Name,
                typeof(THandler).Name,
                (scope, payload, id, ct) => scope.GetRequiredService<THandler>().HandleAsync(
                    JsonSerializer.Deserialize<TEvent>(payload) ?? throw new JsonException("An event without a body."), id, ct)));
    }

    /// <summary>Adds an event to the transaction that the next save commits; it is told after that.</summary>
    public static void Tell<TEvent>(this RelaisDb db, TEvent told, Instant at)
        where TEvent : class =>
        db.Add(new OutboxMessage
        {
            Id = Guid.CreateVersion7(),
            Type = typeof(TEvent).Name,
            Payload = JsonSerializer.Serialize(told),
            At = at,
            DueAt = at,
        });
}
