using NodaTime;
using Relais.Ui.Time;
using Xunit;

namespace Relais.Tests.Ui;

public class FrenchTimeTests
{
    // Thursday 12 March 2026, 9 h 12 in Paris.
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 12, 8, 12);

    [Theory]
    [InlineData(2026, 3, 12, 13, 0, "aujourd’hui 14 h")]
    [InlineData(2026, 3, 13, 8, 30, "demain 9 h 30")]
    [InlineData(2026, 3, 11, 23, 30, "aujourd’hui 0 h 30")]
    [InlineData(2026, 3, 11, 8, 5, "hier 9 h 05")]
    [InlineData(2026, 3, 18, 8, 0, "mercredi 9 h")]
    [InlineData(2026, 3, 19, 8, 0, "jeudi 19 mars, 9 h")]
    [InlineData(2026, 4, 1, 8, 0, "mercredi 1er avril, 10 h")]
    [InlineData(2027, 1, 4, 8, 0, "4 janvier 2027, 9 h")]
    public void A_moment_is_said_as_seen_from_today(int year, int month, int day, int hour, int minute, string words) =>
        Assert.Equal(words, Plain(FrenchTime.When(Instant.FromUtc(year, month, day, hour, minute), Now)));

    [Theory]
    [InlineData(0, "à l’instant")]
    [InlineData(5, "il y a 5 min")]
    [InlineData(90, "il y a 1 h 30")]
    [InlineData(130, "il y a 2 h 10")]
    [InlineData(300, "il y a 5 h")]
    [InlineData(1000, "hier à 16 h 32")]
    [InlineData(3 * 1440, "il y a 3 jours")]
    [InlineData(20 * 1440, "le 20 février")]
    [InlineData(100 * 1440, "le 2 décembre 2025")]
    public void The_past_is_said_less_finely_as_it_goes_away(int minutes, string words) =>
        Assert.Equal(words, Plain(FrenchTime.Ago(Now - Duration.FromMinutes(minutes), Now)));

    [Fact]
    public void The_day_is_that_of_the_teams_zone()
    {
        var reunion = DateTimeZoneProviders.Tzdb["Indian/Reunion"];

        Assert.Equal("demain 1 h", Plain(FrenchTime.When(Instant.FromUtc(2026, 3, 12, 21, 0), Now, reunion)));
    }

    [Theory]
    [InlineData(30, "30 min ouvrées")]
    [InlineData(95, "1 h 35 ouvrées")]
    [InlineData(48 * 60, "48 h ouvrées")]
    public void Opening_hours_never_become_days(int minutes, string words) =>
        Assert.Equal(words, Plain(FrenchTime.WorkingLength(Duration.FromMinutes(minutes))));

    [Fact]
    public void The_full_date_follows_daylight_saving() =>
        Assert.Equal("dimanche 29 mars 2026 à 3 h 30", Plain(FrenchTime.Full(Instant.FromUtc(2026, 3, 29, 1, 30))));

    private static string Plain(string words) => words.Replace('\u00A0', ' ');
}
