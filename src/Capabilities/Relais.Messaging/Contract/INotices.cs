using NodaTime;
using Relais.Kernel;

namespace Relais.Messaging.Contract;

/// <summary>Tells people that something waits for them: bell in the page, and e-mail as each prefers. Never any health data.</summary>
public interface INotices
{
    /// <summary>Adds a notice to the unit of work of the caller, who saves. A second notice of the same key to the same person changes nothing.</summary>
    Task AddAsync(Notice notice, CancellationToken ct);

    /// <summary>Marks as read the notices of a person about a subject: they have just opened it.</summary>
    Task ReadAsync(ProfessionalId person, string subject, Instant at, CancellationToken ct);

    /// <summary>What became of the notices about a subject, for its sender and for coordination; the newest first, at most 50.</summary>
    Task<IReadOnlyList<Delivery>> DeliveriesAsync(string subject, CancellationToken ct);
}

/// <summary>Something that waits for a person.</summary>
/// <param name="To">For whom.</param>
/// <param name="Key">Event id and kind: makes repeated telling harmless; at most 100 characters.</param>
/// <param name="Subject">Kind, slash, id of what it is about: <c>request/0198…</c>.</param>
/// <param name="Title">One French sentence without health data: «Une demande vous attend : DA-2026-004217».</param>
/// <param name="Url">Where it leads, a path of this site.</param>
/// <param name="At">When.</param>
public sealed record Notice(ProfessionalId To, string Key, string Subject, string Title, string Url, Instant At)
{
    /// <summary>True when it must be mailed at once whatever the digest preference: an urgent request. «None» stays none.</summary>
    public bool Urgent { get; init; }
}

/// <summary>How a notice was delivered.</summary>
public enum DeliveryState
{
    /// <summary>Waits to be mailed.</summary>
    Waiting,

    /// <summary>Accepted by the mail server.</summary>
    Sent,

    /// <summary>Refused, and will be tried again.</summary>
    Retrying,

    /// <summary>Given up: coordination should phone.</summary>
    Failed,

    /// <summary>Not mailed by choice of the person: bell only.</summary>
    BellOnly,

    /// <summary>Kept for the hourly digest.</summary>
    Digest,
}

/// <summary>What became of a notice.</summary>
/// <param name="To">For whom.</param>
/// <param name="Title">What it said.</param>
/// <param name="State">Where its mail is.</param>
/// <param name="At">When the notice was made.</param>
/// <param name="ReadAt">When it was read in Relais, or null.</param>
public sealed record Delivery(ProfessionalId To, string Title, DeliveryState State, Instant At, Instant? ReadAt);
