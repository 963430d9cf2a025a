using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Dispatching;

/// <summary>What whoever dispatches may know of experts: how many requests, never which.</summary>
internal static class DispatchAccess
{
    private static readonly RequestState[] Given = [RequestState.Answered, RequestState.Closed];

    /// <summary>What was chosen for a request that the reader may see.</summary>
    public static IQueryable<DispatchChoice> ChoicesOf(this RelaisDb db, RequestId request) => db.Set<DispatchChoice>().Where(c => c.Request == request);

    /// <summary>How many requests the experts of a team take at once.</summary>
    public static IQueryable<ExpertCapacity> CapacitiesOf(this RelaisDb db, TeamId team) => db.Set<ExpertCapacity>().Where(c => c.Team == team);

    /// <summary>How many requests each has in hand.</summary>
    public static Task<Dictionary<ProfessionalId, int>> OpenOfAsync(this RelaisDb db, IReadOnlyCollection<ProfessionalId?> experts, CancellationToken ct) =>
        CountAsync(db.Set<Request>().Where(r => experts.Contains(r.Expert) && (r.State == RequestState.InCharge || r.State == RequestState.ComplementAwaited)), ct);

    /// <summary>How many opinions each gave about a patient.</summary>
    public static Task<Dictionary<ProfessionalId, int>> AnsweredAboutAsync(this RelaisDb db, PatientId patient, CancellationToken ct) =>
        CountAsync(db.Set<Request>().Where(r => r.Patient == patient && Given.Contains(r.State) && r.Expert != null), ct);

    /// <summary>How many opinions each gave to a requester since an instant.</summary>
    public static Task<Dictionary<ProfessionalId, int>> AnsweredToAsync(this RelaisDb db, ProfessionalId author, Instant since, CancellationToken ct) =>
        CountAsync(db.Set<Request>().Where(r => r.Author == author && Given.Contains(r.State) && r.SentAt >= since && r.Expert != null), ct);

    private static Task<Dictionary<ProfessionalId, int>> CountAsync(IQueryable<Request> requests, CancellationToken ct) =>
        requests.GroupBy(r => r.Expert).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count, ct);
}
