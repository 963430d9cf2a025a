using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Lines;
using Relais.Requests.Routing;
using Xunit;

namespace Relais.Tests.Requests.Routing;

public class CascadeTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly OpeningHours Office = OpeningHours.Parse("lun-ven 08:00-19:00; fériés fermé", Territory.Mainland);

    [Theory]
    [InlineData(4, 48, 4)]
    [InlineData(30, 48, 24)]
    [InlineData(4, 2, 1)]
    public void One_is_asked_alone_for_half_of_the_promise_at_most(int hours, int promise, int alone) =>
        Assert.Equal(Duration.FromHours(alone), Cascade.Alone(hours, Duration.FromHours(promise), EscalationRule.Default));

    [Theory]
    [InlineData(null, 48)]
    [InlineData(0, 48)]
    [InlineData(4, 1)]
    [InlineData(4, 0)]
    [InlineData(4, -3)]
    public void Nobody_is_asked_alone_when_switched_off_or_when_too_little_would_remain(int? hours, int promise) =>
        Assert.Null(Cascade.Alone(hours, Duration.FromHours(promise), EscalationRule.Default));

    [Fact]
    public void The_delay_is_counted_in_opening_hours()
    {
        var fridayEvening = Instant.FromUtc(2026, 3, 6, 16, 0);
        var times = Cascade.Times(Duration.FromHours(4), fridayEvening, Office, []);

        Assert.Equal(Instant.FromUtc(2026, 3, 6, 18, 0), times.RemindAt);
        Assert.Equal(Instant.FromUtc(2026, 3, 9, 9, 0), times.ReassignAt);
    }

    [Fact]
    public void Over_the_sunday_when_clocks_change_it_counts_the_same_open_hours()
    {
        var friday = Instant.FromUtc(2026, 3, 27, 16, 0);

        Assert.Equal(Instant.FromUtc(2026, 3, 30, 8, 0), Cascade.Times(Duration.FromHours(4), friday, Office, []).ReassignAt);
    }

    [Fact]
    public void A_cascade_never_makes_an_opinion_later_than_promised() =>
        Prop.ForAll(
            Arb.From(
                from promise in Gen.Choose(1, 120)
                from hours in Gen.Choose(1, 120)
                from minutes in Gen.Choose(0, 60 * 24 * 400)
                from always in Gen.Elements(true, false)
                select (Promise: Duration.FromHours(promise), Hours: hours, SentAt: Monday + Duration.FromMinutes(minutes), Open: always ? OpeningHours.Always(Territory.Mainland) : Office)),
            it =>
            {
                if (Cascade.Alone(it.Hours, it.Promise, EscalationRule.Default) is not { } alone)
                {
                    return it.Promise < Duration.FromHours(2);
                }

                var (due, times) = (Deadline.Due(it.Open, it.Promise, it.SentAt, []).At!.Value, Cascade.Times(alone, it.SentAt, it.Open, []));
                var widenedAt = times.ReassignAt!.Value;
                var left = Deadline.OpenTimeBetween(it.Open, widenedAt, due, []);
                var after = Escalation.Times(AssignmentLevel.Sector, it.SentAt, widenedAt, it.Open, it.Promise, [], EscalationRule.Default);
                return times.RemindAt <= widenedAt && widenedAt < due
                    && left >= EscalationRule.Default.Least && left * 2 >= it.Promise - Duration.FromMilliseconds(2)
                    && after.RemindAt <= due && after.ReassignAt <= due;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_usual_one_answered_twice_at_least_and_still_answers_for_the_line()
    {
        var (anne, bruno, chloe) = (ProfessionalId.New(), ProfessionalId.New(), ProfessionalId.New());
        PastAnswers[] past = [new(anne, 3, Monday), new(bruno, 3, Monday + Duration.FromDays(1)), new(chloe, 1, Monday + Duration.FromDays(2))];

        Assert.Equal(bruno, Correspondent.Usual(past, [anne, bruno, chloe]));
        Assert.Equal(anne, Correspondent.Usual(past, [anne, chloe]));
        Assert.Null(Correspondent.Usual(past, [chloe]));
        Assert.Equal(bruno, Correspondent.Usual(past.Reverse(), [chloe, bruno, anne]));
    }
}
