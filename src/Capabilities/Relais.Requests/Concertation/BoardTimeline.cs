using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Concertation.Cases;

namespace Relais.Requests.Concertation;

/// <summary>The boards before which a patient's case was put, on the patient's page.</summary>
internal sealed class BoardTimeline(RelaisDb db) : IPatientTimeline
{
    private const int Most = 50;

    public async Task<IReadOnlyList<TimelineItem>> OfAsync(PatientId patient, Act act, CancellationToken ct)
    {
        var cases = await db.BoardCasesVisibleTo(act).AsNoTracking().Include(c => c.Minutes)
            .Where(c => c.Patient == patient && c.WithdrawnAt == null)
            .OrderByDescending(c => c.EnrolledAt).Take(Most).ToListAsync(ct);
        var ids = cases.Select(c => c.Session).Distinct().ToList();
        var sessions = ids.Count == 0 ? [] : await db.BoardSessionsVisibleTo(act).AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        return
        [
            .. cases.Where(c => sessions.ContainsKey(c.Session)).Select(c => Item(c, sessions[c.Session].Title())).OrderByDescending(item => item.At),
        ];
    }

    private static TimelineItem Item(BoardCase one, string title) =>
        new(one.Valid?.ValidatedAt ?? one.EnrolledAt, title, $"Concertation, {one.Standing().Label.ToLowerInvariant()}", $"/concertation/dossiers/{one.Id}");
}
