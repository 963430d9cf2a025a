using NodaTime;
using Relais.Kernel.Time;
using Xunit;

namespace Relais.Tests.Kernel.Time;

public class DeadlineTests
{
    private static readonly OpeningHours Office = OpeningHours.Parse("lun-ven 08:00-12:00,14:00-19:00", Territory.Mainland);
    private static readonly Instant MondayNoon = Paris(2026, 3, 2, 12, 0);

    [Theory]
    [InlineData(0, 2, 12, 0)]
    [InlineData(1, 2, 15, 0)]
    [InlineData(5, 2, 19, 0)]
    [InlineData(6, 3, 9, 0)]
    [InlineData(48, 9, 17, 0)]
    public void A_promise_counts_only_open_hours(int hours, int day, int hour, int minute) =>
        Assert.Equal(Paris(2026, 3, day, hour, minute), Due(Duration.FromHours(hours)).At);

    [Fact]
    public void A_request_of_the_night_counts_from_the_morning() =>
        Assert.Equal(
            Paris(2026, 3, 3, 10, 0),
            Deadline.Due(Office, Duration.FromHours(2), Paris(2026, 3, 2, 23, 30), []).At);

    [Fact]
    public void Holidays_push_it_back() =>
        Assert.Equal(
            Paris(2026, 5, 26, 9, 0),
            Deadline.Due(Office, Duration.FromHours(2), Paris(2026, 5, 22, 18, 0), []).At);

    [Fact]
    public void A_pause_pushes_it_back_by_the_open_time_it_covers() =>
        Assert.Equal(
            Paris(2026, 3, 2, 16, 0),
            Due(Duration.FromHours(1), new Pause(Paris(2026, 3, 2, 13, 0), Paris(2026, 3, 2, 15, 0))).At);

    [Fact]
    public void Overlapping_pauses_count_once() =>
        Assert.Equal(
            Paris(2026, 3, 2, 17, 0),
            Due(
                Duration.FromHours(1),
                new Pause(Paris(2026, 3, 2, 15, 0), Paris(2026, 3, 2, 16, 0)),
                new Pause(Paris(2026, 3, 2, 14, 0), Paris(2026, 3, 2, 15, 30))).At);

    [Fact]
    public void While_the_clock_stands_still_there_is_no_due_date_but_a_rest() =>
        Assert.Equal(
            new DueDate(null, Duration.FromHours(3), IsPaused: true),
            Due(Duration.FromHours(4), new Pause(Paris(2026, 3, 2, 15, 0), null)));

    [Fact]
    public void A_pause_begun_after_the_due_date_changes_nothing() =>
        Assert.Equal(Paris(2026, 3, 2, 15, 0), Due(Duration.FromHours(1), new Pause(Paris(2026, 3, 2, 15, 0), null)).At);

    [Fact]
    public void Hours_that_never_open_give_no_due_date() =>
        Assert.Equal(
            new DueDate(null, Duration.FromHours(1), IsPaused: false),
            Deadline.Due(OpeningHours.Parse("fermé", Territory.Mainland), Duration.FromHours(1), MondayNoon, []));

    [Fact]
    public void Hours_that_hardly_open_give_no_due_date_rather_than_a_long_search() =>
        Assert.Null(Deadline.Due(OpeningHours.Parse("lun 08:00-08:01", Territory.Mainland), Duration.FromHours(48), MondayNoon, []).At);

    [Theory]
    [InlineData(3, 9, 0, 2)]
    [InlineData(3, 11, 0, 0)]
    [InlineData(3, 20, 0, -6)]
    public void The_time_left_turns_negative_when_late(int day, int hour, int minute, int left) =>
        Assert.Equal(
            Duration.FromHours(left),
            Deadline.TimeLeft(Office, Paris(2026, 3, 3, 11, 0), Paris(2026, 3, day, hour, minute)));

    private static DueDate Due(Duration promise, params Pause[] pauses) => Deadline.Due(Office, promise, MondayNoon, pauses);

    private static Instant Paris(int year, int month, int day, int hour, int minute) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(Territory.Mainland.Zone).ToInstant();
}
