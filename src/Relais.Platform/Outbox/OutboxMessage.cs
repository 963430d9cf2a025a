using NodaTime;
using Relais.Platform.Signals;

namespace Relais.Platform.Outbox;

/// <summary>An event waiting to be told to its handlers, written in the transaction that made it true.</summary>
public sealed class OutboxMessage : IHasNews
{
    /// <summary>The event's identity: handlers run once per event and handler.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event's type name.</summary>
    public required string Type { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>When it became true.</summary>
    public required Instant At { get; init; }

    /// <summary>When it is to be told next.</summary>
    public Instant DueAt { get; internal set; }

    /// <summary>Failed attempts so far.</summary>
    public int Attempts { get; internal set; }

    /// <summary>When every handler had it, or null.</summary>
    public Instant? DoneAt { get; internal set; }

    /// <summary>The type of the last failure, without data.</summary>
    public string? LastError { get; internal set; }

    IEnumerable<string> IHasNews.Topics => DoneAt is null && Attempts == 0 ? ["outbox"] : [];
}

/// <summary>The proof that one handler has had one event.</summary>
public sealed class OutboxHandled
{
    /// <summary>The event.</summary>
    public required Guid Message { get; init; }

    /// <summary>The handler's name.</summary>
    public required string Handler { get; init; }
}
