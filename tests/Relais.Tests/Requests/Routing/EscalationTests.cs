using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Routing;
using Xunit;

namespace Relais.Tests.Requests.Routing;

public class EscalationTests
{
    private static readonly OpeningHours Always = OpeningHours.Always(Territory.Mainland);
    private static readonly Instant Sent = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Duration Promise = Duration.FromHours(48);

    [Fact]
    public void Silence_is_reminded_at_half_and_passed_on_at_three_quarters()
    {
        var times = Times(Sent);

        Assert.Equal(new EscalationTimes(After(24), After(36), ToCoordination: false), times);
        Assert.Equal(EscalationStep.Wait, Escalation.StepAt(times, After(23.9), reminded: false));
        Assert.Equal(EscalationStep.Remind, Escalation.StepAt(times, After(24), reminded: false));
        Assert.Equal(EscalationStep.Wait, Escalation.StepAt(times, After(30), reminded: true));
        Assert.Equal(EscalationStep.Reassign, Escalation.StepAt(times, After(36), reminded: false));
    }

    [Fact]
    public void The_next_has_a_share_of_what_is_left() =>
        Assert.Equal(new EscalationTimes(After(42), After(45), ToCoordination: false), Times(After(36)));

    [Fact]
    public void When_too_little_is_left_the_coordination_is_next() => Assert.True(Times(After(45)).ToCoordination);

    [Fact]
    public void It_counts_open_time_and_waits_during_a_pause()
    {
        var office = OpeningHours.Parse("lun-ven 08:00-20:00", Territory.Mainland);
        var paused = new Pause(After(1), null);

        Assert.Equal(
            Instant.FromUtc(2026, 3, 4, 9, 0),
            Escalation.Times(AssignmentLevel.Sector, Sent, Sent, office, Promise, [], EscalationRule.Default).RemindAt);
        Assert.Equal(
            new EscalationTimes(null, null, ToCoordination: false),
            Escalation.Times(AssignmentLevel.Sector, Sent, Sent, office, Promise, [paused], EscalationRule.Default));
    }

    [Fact]
    public void Coordinators_are_reminded_but_have_nobody_after_them()
    {
        var times = Escalation.Times(AssignmentLevel.Coordination, Sent, Sent, Always, Promise, [], EscalationRule.Default);

        Assert.Equal(After(24), times.RemindAt);
        Assert.Null(times.ReassignAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Shares_outside_their_range_are_no_rule(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EscalationRule { ReassignAfter = share });

    [Fact]
    public void The_clock_of_silence_always_runs_out() => RoutingScene.Check(500, scene =>
    {
        var (at, question) = (scene.Question.At, scene.Question with { StraightToCoordination = false });
        var answer = Route.Decide(scene.Plan, question);
        for (var changes = 0; changes < 20; changes++)
        {
            var times = Escalation.Times(answer.Level, scene.Question.At, at, Always, Promise, [], EscalationRule.Default);
            if (times.ReassignAt is not { } reassign)
            {
                return answer.Level >= AssignmentLevel.Coordination;
            }

            question = question with { At = reassign, StraightToCoordination = times.ToCoordination };
            if (reassign <= at || times.RemindAt > reassign)
            {
                return false;
            }

            question = RoutingScene.AfterSilence(question, answer);
            (at, answer) = (reassign, Route.Decide(scene.Plan, question));
        }

        return false;
    });

    private static EscalationTimes Times(Instant notifiedAt) =>
        Escalation.Times(AssignmentLevel.Sector, Sent, notifiedAt, Always, Promise, [], EscalationRule.Default);

    private static Instant After(double hours) => Sent.Plus(Duration.FromHours(hours));
}
