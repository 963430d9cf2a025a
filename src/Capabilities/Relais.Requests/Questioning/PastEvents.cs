using System.Linq.Expressions;
using NodaTime;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;

namespace Relais.Requests.Questioning;

/// <summary>What a past request tells of its patient: on which days, and whether it led to a stay.</summary>
internal sealed record PastRequest(PatientId Patient, Instant SentAt, Instant? AnsweredAt, bool IsStay)
{
    private static readonly RequestState[] StayOutcomes = [RequestState.Sent, RequestState.InCharge, RequestState.ComplementAwaited, RequestState.Answered, RequestState.Closed];

    public static readonly Expression<Func<Request, PastRequest>> Of = r => new PastRequest(
        r.Patient,
        r.SentAt,
        r.AnsweredAt,
        StayOutcomes.Contains(r.State) && (r.Outcome == Outcome.Assessment || (r.Outcome == null && r.Orientation == Orientation.HalfDay)));
}

/// <summary>Past requests as criteria read them: <c>past('sejour', 12) = 0</c>.</summary>
internal static class PastEvents
{
    /// <summary>How far back anybody looks.</summary>
    public static readonly Duration Remembered = Duration.FromDays(5 * 366);

    public static IReadOnlyList<PastEvent> Of(IReadOnlyCollection<PastRequest> past, DateTimeZone zone) =>
    [
        .. past.Select(request => new PastEvent("demande", request.SentAt.InZone(zone).Date)),

        // Until the agenda knows the day of the stay, it is that on which it was proposed.
        .. past.Where(request => request.IsStay).Select(request => new PastEvent("sejour", (request.AnsweredAt ?? request.SentAt).InZone(zone).Date)),
    ];
}
