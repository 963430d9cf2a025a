using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Visits;

/// <summary>Who may see which visit: whoever sees its request. Of the time of an expert, only whether it is taken is told.</summary>
internal static class VisitAccess
{
    /// <summary>The request to change, with its visit.</summary>
    public static async Task<Request> RequestWithVisitAsync(this RelaisDb db, RequestId id, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(id, act, ct);

        // In one statement: a slot read before somebody chooses it and its moments read after would not agree.
        await db.Entry(request).Reference(r => r.Visit).Query().AsSingleQuery().Include(v => v.Slots).ThenInclude(s => s.Taken).LoadAsync(ct);
        return request;
    }

    /// <summary>The visit of a request that came from its scope, or null.</summary>
    public static Task<Visit?> VisitOfAsync(this RelaisDb db, RequestId request, CancellationToken ct) =>
        db.Set<Visit>().AsNoTracking().Include(v => v.Slots.OrderBy(s => s.From)).SingleOrDefaultAsync(v => v.Request == request, ct);

    /// <summary>Whether an expert holds one of these moments for another request.</summary>
    public static Task<bool> IsTakenAsync(this RelaisDb db, ProfessionalId host, IReadOnlyCollection<Instant> moments, RequestId but, CancellationToken ct) =>
        db.Set<TakenTime>().AnyAsync(t => t.Host == host && moments.Contains(t.At) && !db.Set<VisitSlot>().Any(s => s.Id == t.Slot && s.Request == but), ct);

    /// <summary>Where the expert last received, to be offered again.</summary>
    public static Task<string?> LastPlaceAsync(this RelaisDb db, ProfessionalId host, CancellationToken ct) =>
        db.Set<Visit>().Where(v => v.Host == host && v.OfferedAt != null && v.Mode == VisitMode.InPerson).OrderByDescending(v => v.OfferedAt).Select(v => (string?)v.Place).FirstOrDefaultAsync(ct);

    /// <summary>The visits that an expert offers or has to come: for those who must offer others when they are not there.</summary>
    public static Task<List<Visit>> VisitsToComeOfAsync(this RelaisDb db, ProfessionalId host, CancellationToken ct) =>
        db.Set<Visit>().AsNoTracking().Include(v => v.Slots).Where(v => v.Host == host && (v.State == VisitState.Offered || v.State == VisitState.Booked)).ToListAsync(ct);

    /// <summary>The visits that the sweep looks at.</summary>
    public static Task<List<Visit>> VisitsDueAsync(this RelaisDb db, Instant now, int most, CancellationToken ct) =>
        db.Set<Visit>().Include(v => v.Slots).Where(v => v.NextCheckAt <= now).OrderBy(v => v.NextCheckAt).Take(most).ToListAsync(ct);
}
