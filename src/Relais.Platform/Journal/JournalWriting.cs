using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Platform.Journal;

/// <summary>How acts reach the journal.</summary>
public static class JournalWriting
{
    /// <summary>Adds a line about this act to the transaction that the next save commits.</summary>
    /// <param name="db">The unit of work of the act.</param>
    /// <param name="act">Who and when.</param>
    /// <param name="action">Capability, dot, verb: <c>request.claim</c>.</param>
    /// <param name="subject">Kind, slash, id: <c>request/0198…</c>. Never clinical content.</param>
    /// <param name="patient">The patient concerned, or null.</param>
    public static void Record(this RelaisDb db, Act act, string action, string subject, PatientId? patient = null) =>
        db.Add(JournalEntry.Of(act, action, subject, patient));

    /// <summary>Writes a line about a read, at once: the data may be shown only after this returns.</summary>
    public static async Task RecordReadAsync(
        this RelaisDb db, Act act, string action, string subject, PatientId patient, CancellationToken ct)
    {
        db.Record(act, action, subject, patient);
        await db.SaveChangesAsync(ct);
    }
}
