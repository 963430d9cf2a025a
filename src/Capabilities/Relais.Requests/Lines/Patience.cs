using NodaTime;
using Relais.Kernel.Time;
using Relais.Requests.Life;
using Relais.Requests.Routing;

namespace Relais.Requests.Lines;

/// <summary>A line's patience with the silence of the group that holds a request.</summary>
internal static class Patience
{
    /// <summary>How often one who was asked alone is looked at: who leaves or is absent meanwhile keeps nobody waiting.</summary>
    private static readonly Duration Look = Duration.FromMinutes(10);

    public static EscalationRule RuleOf(Line line) => new() { RemindAfter = line.RemindAfterPercent / 100.0, ReassignAfter = line.ReassignAfterPercent / 100.0 };

    public static EscalationTimes Of(Request request, Line line) =>
        request.IsAskedAlone
            ? Cascade.Times(Cascade.Alone(line.WidenAfterHours, LeftAt(request, line, request.AssignedAt), RuleOf(line)), request.AssignedAt, line.OpeningHours, [])
            : Escalation.Times((AssignmentLevel)request.Level, request.SentAt, request.AssignedAt, line.OpeningHours, request.Promise, [], RuleOf(line));

    /// <summary>What is left of the promise at an instant, in open time.</summary>
    public static Duration LeftAt(Request request, Line line, Instant at) =>
        request.Promise - Deadline.OpenTimeBetween(line.OpeningHours, request.SentAt, at, []);

    /// <summary>When the sweep must look at the request again, or null when nothing more can be done by itself.</summary>
    public static Instant? NextCheck(Request request, Line line, Instant now)
    {
        var times = Of(request, line);
        var due = request.IsRemindedBySweep ? times.ReassignAt : times.RemindAt ?? times.ReassignAt;
        return request.IsAskedAlone && due is { } at ? Instant.Min(at, now + Look) : due;
    }
}
