using System.Linq.Expressions;
using NodaTime;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Requests.Life;

namespace Relais.Requests.Questioning;

/// <summary>What a past request tells of its patient: on which days, and whether it led to a stay.</summary>
internal sealed record PastRequest(PatientId Patient, Instant SentAt, Instant? AnsweredAt, Outcome? Outcome)
{
    public static readonly Expression<Func<Request, PastRequest>> Of = r => new PastRequest(r.Patient, r.SentAt, r.AnsweredAt, r.Outcome);
}

/// <summary>Past requests as criteria read them: <c>past('sejour', 12) = 0</c>.</summary>
internal static class PastEvents
{
    /// <summary>How far back anybody looks.</summary>
    public static readonly Duration Remembered = Duration.FromDays(5 * 366);

    public static IReadOnlyList<PastEvent> Of(IReadOnlyCollection<PastRequest> past, DateTimeZone zone) =>
    [
        .. past.Select(request => new PastEvent("demande", request.SentAt.InZone(zone).Date)),
        .. past.Where(request => request is { Outcome: Outcome.Assessment, AnsweredAt: not null }).Select(request => new PastEvent("sejour", request.AnsweredAt!.Value.InZone(zone).Date)),
    ];
}
