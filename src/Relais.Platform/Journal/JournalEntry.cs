using NodaTime;
using Relais.Kernel;

namespace Relais.Platform.Journal;

/// <summary>One line of the journal: who did or saw what, when, from where, about which patient. Never any clinical content.</summary>
/// <remarks>Written in the transaction of the act, never changed. <see cref="Hash"/> covers every other stored fact.</remarks>
public sealed class JournalEntry
{
    private JournalEntry()
    {
    }

    /// <summary>The database's own counter, part of the order of sealing.</summary>
    public long Id { get; private init; }

    /// <summary>The writing transaction on PostgreSQL, 0 on SQLite: first part of the order of sealing.</summary>
    public long Position { get; private init; }

    /// <summary>The line's own identity, known before it is written.</summary>
    public Guid Entry { get; private init; }

    /// <summary>When, in milliseconds.</summary>
    public Instant At { get; private init; }

    /// <summary>Who.</summary>
    public ProfessionalId By { get; private init; }

    /// <summary>From which exercise place.</summary>
    public StructureId? Place { get; private init; }

    /// <summary>What: <c>request.claim</c>, <c>patient.read</c>.</summary>
    public string Action { get; private init; } = "";

    /// <summary>On what: <c>request/0198…</c>.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>The patient concerned, or null.</summary>
    public PatientId? Patient { get; private init; }

    /// <summary>The session, or null for Relais itself.</summary>
    public string? Session { get; private init; }

    /// <summary>The network address, or null for Relais itself.</summary>
    public string? Origin { get; private init; }

    /// <summary>SHA-256 of the facts above but the database's own counters.</summary>
    public byte[] Hash { get; private set; } = [];

    internal static JournalEntry Of(Act act, string action, string subject, PatientId? patient)
    {
        var entry = new JournalEntry
        {
            Entry = Guid.CreateVersion7(),
            At = act.At,
            By = act.By,
            Place = act.Place,
            Action = action,
            Subject = subject,
            Patient = patient,
            Session = act.Session,
            Origin = act.Origin,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    internal JournalFacts Facts => new(Entry, At, By.Value, Place?.Value, Action, Subject, Patient?.Value, Session, Origin);

    internal byte[] ComputeHash() => Facts.ComputeHash();
}
