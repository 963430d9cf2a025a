using NodaTime;
using Relais.Kernel.Time;
using Xunit;

namespace Relais.Tests.Kernel.Time;

public class InFrenchTests
{
    private static readonly DateTimeZone Zone = Territory.Mainland.Zone;
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 30, 13, 0);

    [Theory]
    [InlineData(-20, "hier 18 h")]
    [InlineData(2, "aujourd’hui 16 h")]
    [InlineData(19, "demain 9 h")]
    [InlineData(72, "jeudi 14 h")]
    [InlineData(24 * 7, "lundi 7 décembre à 14 h")]
    [InlineData(24 * 32, "vendredi 1er janvier 2027 à 14 h")]
    [InlineData(-24 * 3, "vendredi 27 novembre à 14 h")]
    public void A_moment_is_said_in_the_shortest_clear_words(int hours, string words) =>
        Assert.Equal(words, Plain(InFrench.Moment(Now.Plus(Duration.FromHours(hours)), Now, Zone)));

    [Fact]
    public void A_moment_is_told_by_the_clock_of_its_zone()
    {
        var at = Instant.FromUtc(2026, 12, 3, 13, 30);

        Assert.Equal("jeudi 3 décembre à 14 h 30", Plain(InFrench.DayAndHour(at, Zone)));
        Assert.Equal("jeudi 3 décembre à 17 h 30", Plain(InFrench.DayAndHour(at, Territory.Of(HolidayArea.Reunion).Zone)));
    }

    [Theory]
    [InlineData(0, "moins d’une minute")]
    [InlineData(45, "45 min")]
    [InlineData(60, "1 h")]
    [InlineData(125, "2 h 05")]
    [InlineData(36 * 60, "36 h")]
    [InlineData(47 * 60 + 59, "47 h")]
    [InlineData(48 * 60, "2 jours")]
    [InlineData(-45, "45 min")]
    public void A_length_of_time_keeps_what_matters(int minutes, string words) =>
        Assert.Equal(words, Plain(InFrench.Span(Duration.FromMinutes(minutes))));

    [Theory]
    [InlineData(5 * 60, "dans 5 h ouvrées")]
    [InlineData(60, "dans 1 h ouvrée")]
    [InlineData(20, "dans 20 min ouvrées")]
    [InlineData(1, "dans 1 min ouvrée")]
    [InlineData(-3 * 60, "en retard de 3 h ouvrées")]
    [InlineData(60 * 60, "dans 60 h ouvrées")]
    public void The_clock_of_a_request_counts_open_hours(int minutes, string words) =>
        Assert.Equal(words, Plain(InFrench.Left(Duration.FromMinutes(minutes))));

    [Theory]
    [InlineData(0, "à l’instant")]
    [InlineData(-5, "à l’instant")]
    [InlineData(120, "il y a 2 h")]
    [InlineData(3 * 1440, "il y a 3 jours")]
    public void The_past_is_told_from_now(int minutes, string words) =>
        Assert.Equal(words, Plain(InFrench.Ago(Now.Minus(Duration.FromMinutes(minutes)), Now)));

    [Theory]
    [InlineData("Brest", "de Brest")]
    [InlineData("Audierne", "d’Audierne")]
    [InlineData("Échirolles", "d’Échirolles")]
    [InlineData("Le Faou", "du Faou")]
    [InlineData("Les Ulis", "des Ulis")]
    [InlineData("La Rochelle", "de La Rochelle")]
    public void A_place_is_named_with_its_article(string place, string words) => Assert.Equal(words, InFrench.Of(place));

    [Fact]
    public void Numbers_never_part_from_their_units() => Assert.Equal("36\u00A0h", InFrench.Span(Duration.FromHours(36)));

    private static string Plain(string words) => words.Replace('\u00A0', ' ');
}
