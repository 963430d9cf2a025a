using NodaTime;
using Relais.Directory.Contract;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Ui.Components;
using Relais.Ui.Time;

namespace Relais.Requests.Visits;

/// <summary>The visit of a request, in words, for one reader.</summary>
/// <param name="Home">The page where it is led: its forms post there.</param>
public sealed record VisitShown(string Home)
{
    /// <summary>Where it stands, or null while there is none.</summary>
    public string? State { get; init; }

    /// <summary>What its colour means.</summary>
    public Tone Tone { get; init; }

    /// <summary>Who sees the patient, or null.</summary>
    public string? Host { get; init; }

    /// <summary>How and where.</summary>
    public string Where { get; init; } = "";

    /// <summary>The slots to choose from: identity, «mardi 14 avril 2026 à 14 h 30, 20 min».</summary>
    public IReadOnlyList<Choice> Slots { get; init; } = [];

    /// <summary>The confirmed time, or null.</summary>
    public string? Booked { get; init; }

    /// <summary>Its calendar file, or null.</summary>
    public string? Calendar { get; init; }

    /// <summary>Tests to do before, a line each.</summary>
    public string Tests { get; init; } = "";

    /// <summary>Practical advice.</summary>
    public string Advice { get; init; } = "";

    /// <summary>The address of the signed prescription, or null.</summary>
    public string? Prescription { get; init; }

    /// <summary>Whether the prescription that was joined is revoked.</summary>
    public bool IsRevoked { get; init; }

    /// <summary>When nobody can choose any more, in words, or null.</summary>
    public string? Until { get; init; }

    /// <summary>Its version, posted back.</summary>
    public long Version { get; init; }

    /// <summary>Whether the reader chooses now.</summary>
    public bool MayChoose { get; init; }

    /// <summary>Whether the reader may ask for others.</summary>
    public bool MayAskOthers { get; init; }

    /// <summary>Whether the reader may say that the patient declines.</summary>
    public bool MaySayNo { get; init; }

    /// <summary>Whether the reader leads it.</summary>
    public bool IsTeam { get; init; }

    /// <summary>Whether the reader may offer slots.</summary>
    public bool MayOffer { get; init; }

    /// <summary>Whether the reader may decline the visit that was wished.</summary>
    public bool MayRefuse { get; init; }

    /// <summary>Whether the requester agreed to a call to the patient.</summary>
    public bool IsCallAllowed { get; init; }

    /// <summary>Whether there is anything to show or to do.</summary>
    public bool IsWorthShowing => State is not null || MayOffer || MayRefuse;

    internal static VisitShown Of(Request request, Visit? visit, string? host, DateTimeZone zone, string home, IReadOnlyList<SignedPrescription> signed, Act act)
    {
        var shown = new VisitShown(home)
        {
            IsTeam = request.LeadsVisits(act),
            MayOffer = request.WhyNotOfferVisit(act) is null,
            MayRefuse = request.WhyNotRefuseVisit(act) is null,
            IsCallAllowed = request.MayBecomeVisit,
        };
        if (visit is null)
        {
            return shown;
        }

        var holds = signed.Any(one => one.File == visit.Prescription);
        return shown with
        {
            State = visit.IsExpired(act.At) ? "Créneaux expirés" : visit.State.Label(),
            Tone = visit.State.ToneOf(),
            Host = host,
            Where = visit.OfferedAt is null ? "" : VisitWords.Where(visit),
            Slots = visit.IsOpen(act.At) ? [.. visit.Slots.Where(slot => slot.IsOpen(act.At)).OrderBy(slot => slot.From).Select(slot => new Choice(slot.Id.ToString(), VisitWords.Time(slot, zone)))] : [],
            Booked = visit.Chosen is { } chosen ? VisitWords.Time(chosen, zone) : null,
            Tests = visit.Tests,
            Advice = visit.Advice,
            Prescription = visit.Prescription is { } file && holds ? $"/fichiers/{file}" : null,
            IsRevoked = visit.Prescription is not null && !holds,
            Until = visit.IsOpen(act.At) ? FrenchTime.When(visit.ExpiresAt!.Value, act.At, zone) : null,
            Version = visit.Version,
            MayChoose = request.WhyNotChooseSlot(act) is null,
            MayAskOthers = request.WhyNotAskOtherSlots(act) is null,
            MaySayNo = request.WhyNotSayNotWanted(act) is null,
        };
    }
}

/// <summary>Reads it.</summary>
internal sealed class VisitReading(RelaisDb db, IDirectory directory, ISignedPrescriptions prescriptions)
{
    /// <summary>The visit of a request that the reader sees, or null when there is nothing to say of one.</summary>
    /// <param name="request">As the reader may see it; its visit is attached to it.</param>
    /// <param name="line">Whose clock is told.</param>
    /// <param name="home">The page where it is led, or null for the request's own.</param>
    /// <param name="act">Who reads.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<VisitShown?> OfAsync(Request request, Line line, string? home, Act act, CancellationToken ct)
    {
        if (request.State is not (RequestState.Answered or RequestState.Closed))
        {
            return null;
        }

        var visit = await db.VisitOfAsync(request.Id, ct);
        request.Attach(visit);
        var host = visit?.Host is { } id ? (await directory.PeopleAsync([id], ct)).GetValueOrDefault(id)?.Name : null;
        IReadOnlyList<SignedPrescription> signed = visit?.Prescription is null ? [] : await prescriptions.AboutAsync(request.Id.Value, ct);
        var shown = VisitShown.Of(request, visit, host, line.Zone, home ?? $"/demandes/{request.Id}/consultation", signed, act);
        return shown.IsWorthShowing ? shown with { Calendar = visit?.State is not VisitState.Booked ? null : shown.Home.Replace("/consultation", "/rendez-vous.ics", StringComparison.Ordinal) } : null;
    }
}
