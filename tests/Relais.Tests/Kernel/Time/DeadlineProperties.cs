using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Kernel.Time;
using Xunit;

namespace Relais.Tests.Kernel.Time;

public class DeadlineProperties
{
    private static readonly Instant Epoch = Instant.FromUtc(2020, 1, 1, 0, 0);

    [Fact]
    public void The_due_date_is_that_of_a_clock_that_looks_at_every_minute() => Check(400, scene =>
    {
        var giveUp = scene.Start.Plus(Duration.FromDays(120));
        var slow = MinuteByMinute.Due(scene.Hours, scene.Promise, scene.Start, scene.Pauses, giveUp);
        var fast = Deadline.Due(scene.Hours, scene.Promise, scene.Start, scene.Pauses);

        return slow.At is null && fast.At is not null ? fast.At >= giveUp : slow.At == fast.At && (!slow.IsPaused || slow == fast);
    });

    [Fact]
    public void The_open_time_is_that_of_a_clock_that_looks_at_every_minute() => Check(400, scene =>
    {
        var to = scene.Start.Plus(scene.Promise);
        return Deadline.OpenTimeBetween(scene.Hours, scene.Start, to, scene.Pauses)
            == MinuteByMinute.OpenTimeBetween(scene.Hours, scene.Start, to, scene.Pauses);
    });

    [Fact]
    public void The_open_time_until_the_due_date_is_the_promise_even_between_minutes() => Check(2000, scene =>
    {
        var start = scene.Start.Plus(Duration.FromMilliseconds(12_345));
        return Deadline.Due(scene.Hours, scene.Promise, start, scene.Pauses).At is not { } due
            || Deadline.OpenTimeBetween(scene.Hours, start, due, scene.Pauses) == scene.Promise;
    });

    [Fact]
    public void The_open_intervals_are_what_is_open() => Check(400, scene =>
    {
        var intervals = scene.Hours.OpenIntervals(scene.Start, scene.Start.Plus(Duration.FromDays(3))).ToList();
        return intervals.Zip(intervals.Skip(1)).All(pair => pair.First.End <= pair.Second.Start)
            && Enumerable.Range(0, 3 * 1440).Select(minute => scene.Start.Plus(Duration.FromMinutes(minute)))
                .All(at => scene.Hours.IsOpen(at) == intervals.Any(open => open.Contains(at)));
    });

    [Fact]
    public void Ten_years_of_minutes_hold_the_same_open_time_in_every_territory()
    {
        foreach (var area in Enum.GetValues<HolidayArea>())
        {
            var hours = OpeningHours.Parse("lun-ven 00:00-02:30,08:00-12:00; dim 01:59-03:01,23:00-24:00", Territory.Of(area));
            var to = Epoch.Plus(Duration.FromDays(365));
            Assert.Equal(MinuteByMinute.OpenTimeBetween(hours, Epoch, to, []), Deadline.OpenTimeBetween(hours, Epoch, to, []));
        }

        var paris = OpeningHours.Parse("lun-ven 00:00-02:30,08:00-12:00; dim 01:59-03:01,23:00-24:00", Territory.Mainland);
        var tenYears = Epoch.Plus(Duration.FromDays(3653));
        Assert.Equal(MinuteByMinute.OpenTimeBetween(paris, Epoch, tenYears, []), Deadline.OpenTimeBetween(paris, Epoch, tenYears, []));
    }

    [Fact]
    public void It_answers_thousands_of_times_a_second()
    {
        var hours = OpeningHours.Parse("lun-ven 08:00-12:00,14:00-19:00", Territory.Mainland);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 2000; i++)
        {
            Assert.NotNull(Deadline.Due(hours, Duration.FromHours(48), Epoch.Plus(Duration.FromHours(37 * i)), []).At);
        }

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
    }

    private static void Check(int cases, Func<Scene, bool> holds) =>
        Prop.ForAll(Arb.From(Scenes()), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(cases));

    private static Gen<Scene> Scenes() =>
        from hours in Hours()
        from start in Gen.Choose(0, 3652 * 1440)
        from promise in Gen.Frequency((4, Gen.Choose(0, 72 * 60)), (1, Gen.Elements(0, 1, 60, 2880)))
        from pauses in Gen.ListOf(Pauses(start), Math.Abs(start) % 4)
        select new Scene(hours, AtMinute(start), Duration.FromMinutes(promise), [.. pauses]);

    private static Gen<OpeningHours> Hours() =>
        from area in Gen.Elements(Enum.GetValues<HolidayArea>())
        from open in Gen.ArrayOf(DayHours(), 7)
        from holidays in Gen.Elements("fermé", "ouvert")
        let days = "lun mar mer jeu ven sam dim".Split(' ').Zip(open, (day, hours) => $"{day} {hours}")
        select OpeningHours.Parse($"{string.Join("; ", days)}; fériés {holidays}", Territory.Of(area));

    private static Gen<string> DayHours() => Gen.Frequency(
        (2, Gen.Constant("fermé")),
        (1, Gen.Constant("00:00-24:00")),
        (2, Gen.Constant("08:00-12:00,14:00-19:00")),
        (1, Gen.Constant("01:30-02:30,02:45-03:15")),
        (4, from bounds in Gen.ArrayOf(Gen.Choose(0, 1440), 4)
            let sorted = bounds.Distinct().Order().ToArray()
            select sorted.Length < 2 ? "fermé" : string.Join(',', sorted.Chunk(2).Where(two => two.Length == 2).Select(two => $"{Clock(two[0])}-{Clock(two[1])}"))));

    private static Gen<Pause> Pauses(int start) =>
        from delay in Gen.Choose(-2880, 14 * 1440)
        from length in Gen.Frequency((6, Gen.Choose(-60, 3 * 1440).Select(minutes => (int?)minutes)), (1, Gen.Constant<int?>(null)))
        select new Pause(AtMinute(start + delay), length is null ? null : AtMinute(start + delay + length.Value));

    private static Instant AtMinute(int minute) => Epoch.Plus(Duration.FromMinutes(minute));

    private static string Clock(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";

    private sealed record Scene(OpeningHours Hours, Instant Start, Duration Promise, IReadOnlyList<Pause> Pauses)
    {
        public override string ToString() =>
            $"{Hours} {Hours.Territory.Zone} start {Start} promise {Promise} pauses {string.Join(", ", Pauses)}";
    }
}
