using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Kernel.Time;
using Relais.Requests.Expecting;

namespace Relais.Tests.Requests.Expecting;

public sealed class ForecasterTests
{
    private static readonly Duration Work = Duration.FromMinutes(10);

    private static readonly Gen<Waiting> Any =
        from past in Gen.Choose(10, 3_000).Select(minutes => Duration.FromMinutes(minutes)).ListOf(60)
        from ahead in Gen.Choose(0, 4_000).Select(minutes => Duration.FromMinutes(minutes)).ListOf()
        from experts in Gen.Choose(1, 6)
        select new Waiting([.. past], [.. ahead], experts, Work);

    [Fact]
    public void A_line_that_answered_little_foretells_nothing() =>
        Assert.Null(Forecaster.Of(new Waiting([.. Enumerable.Repeat(Duration.FromHours(5), Forecaster.Fewest - 1)], [], 1, Work)));

    [Fact]
    public void Without_queue_it_is_what_the_past_took()
    {
        var past = Enumerable.Range(1, 99).Select(hours => Duration.FromHours(hours)).ToList();

        var forecast = Forecaster.Of(new Waiting(past, [], 1, Work))!.Value;

        Assert.Equal((50, 90), (forecast.Half.TotalHours, forecast.NineInTen.TotalHours));
    }

    [Fact]
    public void The_same_facts_give_the_same_forecast() =>
        Check(waiting => Forecaster.Of(waiting) == Forecaster.Of(waiting));

    [Fact]
    public void Half_comes_before_nine_in_ten_and_neither_before_the_work_is_done() =>
        Check(waiting => Forecaster.Of(waiting) is { } forecast && Work <= forecast.Half && forecast.Half <= forecast.NineInTen);

    [Fact]
    public void One_more_request_ahead_never_brings_the_answer_forward() =>
        Check(waiting => Later(waiting with { Ahead = [.. waiting.Ahead, Duration.Zero] }, waiting));

    [Fact]
    public void One_more_expert_never_delays_it() =>
        Check(waiting => Later(waiting, waiting with { Experts = waiting.Experts + 1 }));

    [Fact]
    public void A_crowd_ahead_is_counted_by_the_work_it_is()
    {
        var past = Enumerable.Repeat(Duration.FromHours(1), 40).ToList();

        var forecast = Forecaster.Of(new Waiting(past, [.. Enumerable.Repeat(Duration.Zero, 60)], 2, Work))!.Value;

        // All come to attention after 50 minutes; sixty opinions by two experts before ours, ten minutes each.
        Assert.Equal(Duration.FromMinutes(50 + (31 * 10)), forecast.NineInTen);
    }

    [Fact]
    public void An_answer_ends_when_the_queue_served_one_by_one_says()
    {
        var any = from own in Gen.Choose(0, 300)
                  from before in Gen.Choose(0, 300).ListOf()
                  from experts in Gen.Choose(1, 6)
                  from work in Gen.Choose(1, 40)
                  select (own, before: before.Where(at => at <= own).Select(at => (long)at).ToArray(), experts, work);

        Prop.ForAll(any.ToArbitrary(), one => Forecaster.End(one.own, one.before.ToArray(), one.experts, one.work) == Served(one.own, one.before, one.experts, one.work))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ages_walked_once_are_those_counted_one_by_one()
    {
        var hours = OpeningHours.Parse("lun-ven 08:00-12:00,14:00-19:00; sam 09:00-12:00; fériés fermé", Territory.OfDepartment("29"));
        var now = Instant.FromUtc(2026, 5, 11, 9, 30);
        var sent = Enumerable.Range(0, 120).Select(i => now - Duration.FromMinutes((i * 7_919 % 20_011) - 60)).Append(now).Append(now).ToList();

        Assert.Equal(sent.ConvertAll(at => Deadline.OpenTimeBetween(hours, at, now, [])), ExpectedAnswers.Ages(hours, sent, now));
    }

    private static long Served(long own, long[] before, int experts, long work)
    {
        var free = new PriorityQueue<int, long>(Enumerable.Range(0, experts).Select(expert => (expert, 0L)));
        var end = 0L;
        foreach (var at in before.Order().Append(own))
        {
            free.TryDequeue(out var expert, out var freed);
            end = Math.Max(at, freed) + work;
            free.Enqueue(expert, end);
        }

        return end;
    }

    private static bool Later(Waiting later, Waiting sooner) =>
        Forecaster.Of(later) is { } l && Forecaster.Of(sooner) is { } s && l.Half >= s.Half && l.NineInTen >= s.NineInTen;

    private static void Check(Func<Waiting, bool> holds) => Prop.ForAll(Any.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
