using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Visits;

/// <summary>Offers slots, or others in their place.</summary>
internal sealed record OfferVisit(RequestId Id, long Version, VisitOffer Offer);

internal sealed class OfferVisitHandler(RelaisDb db, VisitHosts hosts, ISignedPrescriptions prescriptions)
{
    public async Task HandleAsync(OfferVisit command, Act act, CancellationToken ct)
    {
        var (request, offer) = (await db.RequestWithVisitAsync(command.Id, act, ct), command.Offer);
        RefusedException.ThrowIf(request.WhyNotOfferVisit(act) ?? offer.WhyNot(act.At));
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        List<(Instant From, Instant Until)> times = [.. offer.Starts.OfType<Instant>().Select(start => (start, start + Duration.FromMinutes(offer.Minutes)))];
        RefusedException.ThrowIf(await prescriptions.WhyNotAsync(command.Id, offer.Preparation, ct) ?? await hosts.WhyNotOfferAsync(request, line, offer.Host, times, act, ct));
        RefusedException.ThrowIf(await db.IsTakenAsync(offer.Host, [.. times.SelectMany(time => TakenTime.Of(time.From, time.Until))], command.Id, ct) ? VisitRefusals.HostBusy : null);
        await db.SaveStepAsync(request, request.OfferVisit(offer, command.Version, line.Zone, act), act, ct);
    }
}

/// <summary>Changes the tests and the advice.</summary>
internal sealed record PrepareVisit(RequestId Id, long Version, VisitPreparation Preparation);

internal sealed class PrepareVisitHandler(RelaisDb db, ISignedPrescriptions prescriptions)
{
    public async Task HandleAsync(PrepareVisit command, Act act, CancellationToken ct)
    {
        var request = await db.RequestWithVisitAsync(command.Id, act, ct);
        RefusedException.ThrowIf(request.WhyNotPrepareVisit(act) ?? await prescriptions.WhyNotAsync(command.Id, command.Preparation, ct));
        await db.SaveStepAsync(request, request.PrepareVisit(command.Preparation, command.Version, act), act, ct);
    }
}

/// <summary>Whether a prescription may be joined to a visit.</summary>
internal static class PrescribedBefore
{
    public static async Task<Refusal?> WhyNotAsync(this ISignedPrescriptions prescriptions, RequestId request, VisitPreparation preparation, CancellationToken ct) =>
        preparation.Prescription is not { } chosen || (await prescriptions.AboutAsync(request.Value, ct)).Any(signed => signed.File == chosen)
            ? null
            : VisitRefusals.PrescriptionUnknown;
}
