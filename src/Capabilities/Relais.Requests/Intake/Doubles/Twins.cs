using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Intake.Doubles;

/// <summary>A request that may be the same as another: same patient, same line, within a month.</summary>
internal sealed record Twin(RequestId Id, string Number, PatientId Patient, LineId Line, Instant SentAt, RequestState State, Channel Channel);

/// <summary>Finds requests about the same patient and motive, for the coordination.</summary>
internal sealed class Twins(RelaisDb db, IPatients patients)
{
    /// <summary>Requests further apart are no longer the same.</summary>
    public static readonly Duration Within = Duration.FromDays(30);

    private const int MostCompared = 300;

    /// <summary>The twins of one request, the newest first.</summary>
    public async Task<IReadOnlyList<Twin>> OfAsync(Request request, Act act, CancellationToken ct) =>
        request.IsCoordinator(act) && request.IsOpen ? (await OfAsync([request], act, ct)).GetValueOrDefault(request.Id) ?? [] : [];

    /// <summary>The twins of the requests of a list, those that have none left out.</summary>
    public async Task<Dictionary<RequestId, List<Twin>>> OfAsync(IReadOnlyList<Request> requests, Act act, CancellationToken ct)
    {
        if (requests.Count == 0)
        {
            return [];
        }

        var pool = await PoolAsync(requests, act, ct);
        var names = await patients.NamesAsync([.. pool.Select(t => t.Patient).Concat(requests.Select(r => r.Patient)).Distinct()], act, ct);
        return requests
            .Select(r => (r.Id, Found: pool.Where(t => t.Id != r.Id && t.Line == r.Line && IsNear(t, r) && IsSame(names, t.Patient, r.Patient)).ToList()))
            .Where(pair => pair.Found.Count > 0)
            .ToDictionary(pair => pair.Id, pair => pair.Found);
    }

    /// <summary>Whether two records show the same person: same names, same birth.</summary>
    public static bool IsSame(PatientName one, PatientName other) =>
        one.Id == other.Id
        || (one.BirthDate == other.BirthDate && Folded.Of(one.BirthName) == Folded.Of(other.BirthName) && Folded.Of(one.FirstName) == Folded.Of(other.FirstName));

    private async Task<List<Twin>> PoolAsync(IReadOnlyList<Request> requests, Act act, CancellationToken ct)
    {
        var lines = requests.Select(r => r.Line).Distinct().ToList();
        var known = requests.Select(r => r.Patient).Distinct().ToList();
        var (from, to) = (requests.Min(r => r.SentAt) - Within, requests.Max(r => r.SentAt) + Within);
        // What comes without an account makes a patient's record of its own: then names are compared, not only records.
        var hasOutside = requests.Any(r => r.IsByContact);
        return await db.RequestsCoordinatedBy(act).AsNoTracking()
            .Where(r => lines.Contains(r.Line) && r.SentAt >= from && r.SentAt <= to)
            .Where(r => r.State == RequestState.Sent || r.State == RequestState.InCharge || r.State == RequestState.ComplementAwaited || r.State == RequestState.Answered)
            .Where(r => hasOutside || r.IsByContact || known.Contains(r.Patient))
            .OrderByDescending(r => r.SentAt)
            .Take(MostCompared)
            .Select(r => new Twin(r.Id, r.Number, r.Patient, r.Line, r.SentAt, r.State, r.Channel))
            .ToListAsync(ct);
    }

    private static bool IsNear(Twin twin, Request request) =>
        (twin.SentAt > request.SentAt ? twin.SentAt - request.SentAt : request.SentAt - twin.SentAt) <= Within;

    private static bool IsSame(IReadOnlyDictionary<PatientId, PatientName> names, PatientId one, PatientId other) =>
        one == other || (names.TryGetValue(one, out var a) && names.TryGetValue(other, out var b) && IsSame(a, b));
}
