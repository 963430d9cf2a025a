using NodaTime;
using Relais.Requests.Life;
using Relais.Requests.Routing;

namespace Relais.Requests.Lines;

/// <summary>A line's patience with the silence of the group that holds a request.</summary>
internal static class Patience
{
    public static EscalationTimes Of(Request request, Line line) =>
        Escalation.Times(
            (AssignmentLevel)request.Level,
            request.SentAt,
            request.AssignedAt,
            line.OpeningHours,
            request.Promise,
            [],
            new EscalationRule { RemindAfter = line.RemindAfterPercent / 100.0, ReassignAfter = line.ReassignAfterPercent / 100.0 });

    /// <summary>When the sweep must look at the request again, or null when nothing more can be done by itself.</summary>
    public static Instant? NextCheck(Request request, Line line)
    {
        var times = Of(request, line);
        return request.IsRemindedBySweep ? times.ReassignAt : times.RemindAt ?? times.ReassignAt;
    }
}
