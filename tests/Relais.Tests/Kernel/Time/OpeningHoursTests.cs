using NodaTime;
using Relais.Kernel.Time;
using Xunit;

namespace Relais.Tests.Kernel.Time;

public class OpeningHoursTests
{
    [Theory]
    [InlineData("lun-ven 08:00-12:00,14:00-19:00; sam 09:00-12:00; fériés fermé")]
    [InlineData("lun,mer,ven-dim 09:00-12:30; fériés ouvert")]
    [InlineData("lun-dim 00:00-24:00; fériés ouvert")]
    [InlineData("fermé; fériés fermé")]
    public void The_compact_text_reads_back_as_itself(string text) => Assert.Equal(text, Read(text).Text);

    [Theory]
    [InlineData("Lundi au vendredi de 8h à 12h et de 14 h 30 à 19 h", "lun-ven 08:00-12:00,14:30-19:00; fériés fermé")]
    [InlineData("du lundi au mercredi 9h-17h\nsamedi et dimanche 10h–12h ; jours fériés ouverts", "lun-mer 09:00-17:00; sam-dim 10:00-12:00; fériés ouvert")]
    [InlineData("tous les jours 8:00 - 20:00", "lun-dim 08:00-20:00; fériés fermé")]
    [InlineData("ven-lun 8-12,12-14", "lun,ven-dim 08:00-14:00; fériés fermé")]
    [InlineData("lun 14h-18h,8h-12h; dim fermé", "lun 08:00-12:00,14:00-18:00; fériés fermé")]
    public void It_reads_what_people_type(string typed, string text) => Assert.Equal(text, Read(typed).Text);

    [Theory]
    [InlineData("", "hours.empty")]
    [InlineData(" ; ", "hours.empty")]
    [InlineData("lun-ven", "hours.unread")]
    [InlineData("8h-12h", "hours.unread")]
    [InlineData("lum 8h-12h", "hours.not-a-day")]
    [InlineData("lun-mar-mer 8h-12h", "hours.not-a-day")]
    [InlineData("lun 8h-25h", "hours.not-a-time")]
    [InlineData("lun 8h-12h75", "hours.not-a-time")]
    [InlineData("lun 24:01-24:02", "hours.not-a-time")]
    [InlineData("lun 8h", "hours.not-a-time")]
    [InlineData("lun 22h-6h", "hours.ends-before-start")]
    [InlineData("lun 8h-12h,11h-14h", "hours.overlap")]
    [InlineData("lun-ven 8h-12h; mer 14h-18h", "hours.day-twice")]
    public void It_says_what_is_wrong(string typed, string code)
    {
        Assert.False(OpeningHours.TryParse(typed, Territory.Mainland, out _, out var whyNot));
        Assert.Equal(code, whyNot.Code);
    }

    [Theory]
    [InlineData("lun-ven 08:00-19:00; sam 09:00-12:00", "du lundi au vendredi de 8 h à 19 h, samedi de 9 h à 12 h, fermé les jours fériés")]
    [InlineData("lun,mer,ven 08:30-12:00,14:00-18:00; fériés ouvert", "lundi, mercredi et vendredi de 8 h 30 à 12 h et de 14 h à 18 h, jours fériés compris")]
    [InlineData("sam-dim 00:00-24:00", "samedi et dimanche de 0 h à 24 h, fermé les jours fériés")]
    [InlineData("lun-dim 08:00-20:00; fériés ouvert", "tous les jours de 8 h à 20 h, jours fériés compris")]
    [InlineData("lun-dim 00:00-24:00; fériés ouvert", "tous les jours, 24 h sur 24, jours fériés compris")]
    [InlineData("fermé", "fermé")]
    public void It_says_itself_in_French(string text, string words) =>
        Assert.Equal(words, Read(text).InWords().Replace('\u00A0', ' '));

    [Theory]
    [InlineData("2026-03-02T07:00:00Z", true)]
    [InlineData("2026-03-02T06:59:59Z", false)]
    [InlineData("2026-03-02T11:00:00Z", false)]
    [InlineData("2026-03-01T09:00:00Z", false)]
    [InlineData("2026-05-14T09:00:00Z", false)]
    public void It_is_open_by_the_clock_of_its_zone_and_not_on_holidays(string at, bool open) =>
        Assert.Equal(open, Read("lun-ven 08:00-12:00").IsOpen(NodaTime.Text.InstantPattern.General.Parse(at).Value));

    [Fact]
    public void An_hour_shown_twice_when_clocks_go_back_is_open_twice() =>
        Assert.Equal(Duration.FromHours(4), OpenTime("dim 01:00-04:00", new LocalDate(2026, 10, 25)));

    [Fact]
    public void An_hour_skipped_when_clocks_go_forward_is_not_open() =>
        Assert.Equal(Duration.FromHours(2), OpenTime("dim 01:00-04:00", new LocalDate(2026, 3, 29)));

    [Fact]
    public void It_says_when_it_opens_next()
    {
        var saturday = Instant.FromUtc(2026, 5, 23, 10, 0);

        Assert.Equal(Instant.FromUtc(2026, 5, 26, 6, 0), Read("lun-ven 08:00-12:00").OpensAt(saturday));
        Assert.Null(Read("fermé").OpensAt(saturday));
    }

    [Fact]
    public void Two_writings_of_the_same_hours_are_equal()
    {
        Assert.Equal(Read("lun-mar 8h-12h"), Read("mar,lun 08:00-12:00; fériés fermé"));
        Assert.NotEqual(Read("lun 8h-12h"), OpeningHours.Parse("lun 8h-12h", Territory.Of(HolidayArea.Reunion)));
    }

    private static OpeningHours Read(string text)
    {
        OpeningHours.TryParse(text, Territory.Mainland, out var hours, out var whyNot);
        Assert.Null(whyNot);
        return hours!;
    }

    private static Duration OpenTime(string text, LocalDate date)
    {
        var midnight = date.AtMidnight().InZoneLeniently(Territory.Mainland.Zone).ToInstant();
        return Deadline.OpenTimeBetween(Read(text), midnight, midnight.Plus(Duration.FromHours(25)), []);
    }
}
