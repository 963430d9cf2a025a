using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Platform.Data;

namespace Relais.Platform.Outbox;

/// <summary>One handler of one event type, as the dispatcher calls it.</summary>
/// <param name="Type">The event's type name.</param>
/// <param name="Handler">The handler's name, which its proof of work bears.</param>
/// <param name="Wants">Whether it has anything to do with an event, from its body alone.</param>
/// <param name="CallAsync">Calls it.</param>
internal sealed record OutboxRoute(
    string Type, string Handler, Func<string, bool> Wants, Func<IServiceProvider, string, Guid, CancellationToken, Task> CallAsync);

/// <summary>How capabilities tell and hear events.</summary>
public static class OutboxRegistration
{
    /// <summary>Registers a handler of an event.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="when">Which events it has work for, or null for all: the others cost it no query and no transaction.</param>
    public static IServiceCollection AddHandler<TEvent, THandler>(this IServiceCollection services, Func<TEvent, bool>? when = null)
        where TEvent : class
        where THandler : class, IHandle<TEvent>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(
            new OutboxRoute(
                typeof(TEvent).Name,
                typeof(THandler).Name,
                payload => when is null || IsWanted(payload, when),
                (scope, payload, id, ct) => scope.GetRequiredService<THandler>().HandleAsync(Read<TEvent>(payload), id, ct)));
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

    // What cannot be read is told, so that the fault is seen and kept with its event.
    private static bool IsWanted<TEvent>(string payload, Func<TEvent, bool> when)
        where TEvent : class
    {
        try
        {
            return when(Read<TEvent>(payload));
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static TEvent Read<TEvent>(string payload) => JsonSerializer.Deserialize<TEvent>(payload) ?? throw new JsonException("An event without a body.");
}
