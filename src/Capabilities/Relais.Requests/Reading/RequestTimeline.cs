using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Reading;

/// <summary>The requests about a patient, on the patient's page.</summary>
internal sealed class RequestTimeline(RelaisDb db) : IPatientTimeline
{
    public async Task<IReadOnlyList<TimelineItem>> OfAsync(PatientId patient, Act act, CancellationToken ct)
    {
        var requests = await db.RequestsVisibleTo(act).AsNoTracking()
            .Where(r => r.Patient == patient)
            .OrderByDescending(r => r.SentAt)
            .Take(50)
            .Join(db.Lines(), r => r.Line, l => l.Id, (r, l) => new { r.Id, r.Number, r.SentAt, r.State, l.Name })
            .ToListAsync(ct);
        return requests.ConvertAll(r => new TimelineItem(r.SentAt, r.Name, $"{r.Number}, {RequestWords.Label(r.State).ToLowerInvariant()}", $"/demandes/{r.Id}"));
    }
}
