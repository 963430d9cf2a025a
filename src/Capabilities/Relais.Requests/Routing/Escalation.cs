using NodaTime;
using Relais.Kernel.Time;

namespace Relais.Requests.Routing;

/// <summary>What to do about silence: remind, then ask the next, and end at the coordination.</summary>
/// <remarks>
/// Each one asked has a share of what is left of the promise when they are told, so that the promise still holds after
/// every change of hands. When the next would have less than the least time, the coordination takes it.
/// </remarks>
internal static class Escalation
{
    /// <summary>When to remind and when to ask the next.</summary>
    /// <param name="level">The level of those asked now; from the coordination on nobody comes after them.</param>
    /// <param name="submittedAt">When the promise began.</param>
    /// <param name="notifiedAt">When those asked now were told.</param>
    /// <param name="hours">The line's opening hours.</param>
    /// <param name="promise">The line's promise, in open time.</param>
    /// <param name="pauses">While a complement is awaited nothing is due.</param>
    /// <param name="rule">The line's shares.</param>
    public static EscalationTimes Times(
        AssignmentLevel level,
        Instant submittedAt,
        Instant notifiedAt,
        OpeningHours hours,
        Duration promise,
        IReadOnlyCollection<Pause> pauses,
        EscalationRule rule)
    {
        if (level is AssignmentLevel.Unattended)
        {
            return new EscalationTimes(null, null, ToCoordination: false);
        }

        var left = Duration.Max(rule.Least, promise - Deadline.OpenTimeBetween(hours, submittedAt, notifiedAt, pauses));
        var reassign = Share(left, rule.ReassignAfter);
        return new EscalationTimes(
            Deadline.Due(hours, Share(left, rule.RemindAfter), notifiedAt, pauses).At,
            level >= AssignmentLevel.Coordination ? null : Deadline.Due(hours, reassign, notifiedAt, pauses).At,
            ToCoordination: left - reassign < rule.Least);
    }

    /// <summary>What is due at an instant.</summary>
    /// <param name="times">What <see cref="Times"/> answered.</param>
    /// <param name="now">When.</param>
    /// <param name="reminded">Whether those asked now were already reminded.</param>
    public static EscalationStep StepAt(EscalationTimes times, Instant now, bool reminded) => times switch
    {
        { ReassignAt: { } reassign } when reassign <= now => EscalationStep.Reassign,
        { RemindAt: { } remind } when remind <= now && !reminded => EscalationStep.Remind,
        _ => EscalationStep.Wait,
    };

    private static Duration Share(Duration left, double share) => Duration.FromMilliseconds(Math.Floor(left.TotalMilliseconds * share));
}

/// <summary>What is due about silence.</summary>
internal enum EscalationStep
{
    Wait,
    Remind,
    Reassign,
}

/// <summary>When silence has consequences.</summary>
/// <param name="RemindAt">When to remind those told; null while the clock stands still.</param>
/// <param name="ReassignAt">When to ask the next; null while the clock stands still, or at the end.</param>
/// <param name="ToCoordination">Whether the next is the coordination, for lack of time.</param>
internal sealed record EscalationTimes(Instant? RemindAt, Instant? ReassignAt, bool ToCoordination);
