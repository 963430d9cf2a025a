using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Visits;

/// <summary>Slots offered about a request that is closed, for its requester to choose from.</summary>
/// <param name="Id">Of the request.</param>
/// <param name="Number">Its number.</param>
/// <param name="Line">The name of its line.</param>
/// <param name="Patient">The patient's name.</param>
/// <param name="Until">When nobody can choose any more.</param>
public sealed record OfferToChoose(RequestId Id, string Number, string Line, string Patient, Instant Until);

/// <summary>What still waits for a requester about requests that they closed: these are in no list of open requests.</summary>
internal sealed class OffersToChoose(RelaisDb db, IPatients patients)
{
    private const int Most = 10;

    // An offer lives some weeks; this bounds how many closed requests are looked at.
    private static readonly Duration Sent = Duration.FromDays(365);

    /// <summary>The offers that this person has to choose from, the first to expire first.</summary>
    public async Task<IReadOnlyList<OfferToChoose>> OfAsync(Act act, CancellationToken ct)
    {
        var (standing, since) = (act.Standing, act.At - Sent);
        var offers = await db.RequestsVisibleTo(act).AsNoTracking()
            .Where(r => standing.Contains(r.Author) && r.State == RequestState.Closed && r.SentAt > since && !r.MayBecomeVisit)
            .Where(r => r.Visit!.State == VisitState.Offered && r.Visit.ExpiresAt > act.At)
            .OrderBy(r => r.Visit!.ExpiresAt)
            .Select(r => new { r.Id, r.Number, r.Line, r.Patient, Until = r.Visit!.ExpiresAt!.Value })
            .Take(Most)
            .ToListAsync(ct);
        if (offers.Count == 0)
        {
            return [];
        }

        var names = await patients.NamesAsync([.. offers.Select(offer => offer.Patient).Distinct()], act, ct);
        var ids = offers.Select(offer => offer.Line).Distinct().ToList();
        var lines = await db.Lines().AsNoTracking().Where(line => ids.Contains(line.Id)).ToDictionaryAsync(line => line.Id, line => line.Name, ct);
        return offers.ConvertAll(offer => new OfferToChoose(offer.Id, offer.Number, lines[offer.Line], names.GetValueOrDefault(offer.Patient)?.Name ?? "Patient", offer.Until));
    }
}
