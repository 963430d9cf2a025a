namespace Relais.Platform.Outbox;

/// <summary>Hears an event after it was committed.</summary>
/// <remarks>
/// It changes the <c>RelaisDb</c> of its scope and does not save: the dispatcher saves its work together with the proof that
/// it was done, so that the effect happens exactly once.
/// </remarks>
/// <typeparam name="TEvent">A record of a capability's contract.</typeparam>
public interface IHandle<in TEvent>
    where TEvent : class
{
    /// <summary>Handles the event.</summary>
    /// <param name="told">What happened.</param>
    /// <param name="id">The event's identity.</param>
    /// <param name="ct">Cancelled when the host stops.</param>
    Task HandleAsync(TEvent told, Guid id, CancellationToken ct);
}
