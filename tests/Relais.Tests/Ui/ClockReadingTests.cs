using NodaTime;
using Relais.Ui.Time;
using Xunit;

namespace Relais.Tests.Ui;

public class ClockReadingTests
{
    private const string Nbsp = "\u00A0";

    // Thursday 12 March 2026, 9 h 12 in Paris.
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 12, 8, 12);

    [Theory]
    [InlineData(241, ClockTone.Calm)]
    [InlineData(240, ClockTone.Soon)]
    [InlineData(1, ClockTone.Soon)]
    [InlineData(0, ClockTone.Late)]
    [InlineData(-60, ClockTone.Late)]
    public void It_turns_amber_four_hours_before_and_red_at_the_hour(int minutesLeft, ClockTone tone) =>
        Assert.Equal(tone, ClockReading.Of(new Promise(Now + Duration.FromMinutes(minutesLeft)), Now).Tone);

    [Fact]
    public void Opening_hours_left_count_rather_than_hours_of_the_day()
    {
        var overnight = new Promise(Now + Duration.FromHours(20)) { Remaining = Duration.FromHours(2) };

        Assert.Equal(ClockTone.Soon, ClockReading.Of(overnight, Now).Tone);
    }

    [Fact]
    public void It_says_the_promise_and_what_is_left()
    {
        var reading = ClockReading.Of(new Promise(Instant.FromUtc(2026, 3, 13, 13, 0)) { Remaining = Duration.FromHours(5) }, Now);

        Assert.Equal($"Réponse promise demain 14{Nbsp}h", reading.Words);
        Assert.Equal($"dans 5{Nbsp}h ouvrées", reading.More);
        Assert.Equal(($"Dans 5{Nbsp}h ouvrées", $"demain 14{Nbsp}h"), reading.Brief);
    }

    [Fact]
    public void A_paused_clock_is_not_late()
    {
        var paused = new Promise(Now - Duration.FromHours(1)) { Paused = true, Remaining = Duration.FromHours(3) };

        Assert.Equal(new ClockReading(ClockTone.Paused, "En pause", $"il restera 3{Nbsp}h ouvrées"), ClockReading.Of(paused, Now));
    }

    [Theory]
    [InlineData(-1, "dans le délai promis")]
    [InlineData(1, "après le délai promis")]
    public void An_answer_says_whether_the_promise_was_kept(int hours, string more)
    {
        var answered = new Promise(Now - Duration.FromHours(5)) { Answered = Now - Duration.FromHours(5 - hours) };

        Assert.Equal((ClockTone.Done, more), (ClockReading.Of(answered, Now).Tone, ClockReading.Of(answered, Now).More));
    }

    [Fact]
    public void What_ended_without_an_answer_is_neither_late_nor_without_a_promise() =>
        Assert.Equal((ClockTone.Calm, "Aucune réponse n’est plus attendue"), (ClockReading.Of(new Promise(Now - Duration.FromHours(1)) { Ended = true }, Now).Tone, ClockReading.Of(new Promise(null) { Ended = true }, Now).Words));

    [Fact]
    public void Without_a_promise_nothing_is_late() =>
        Assert.Equal(new ClockReading(ClockTone.Calm, "Sans délai promis", null), ClockReading.Of(new Promise(null), Now));
}
