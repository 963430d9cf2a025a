using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Relais.Kernel.Time;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Kernel.Time;

public class FrenchHolidaysTests
{
    [Fact]
    public async Task A_century_of_holidays_is_that_of_an_independent_library()
    {
        using var peer = JsonDocument.Parse(await Peers.RunAsync("holidays.mjs", "1983", "2082"));
        var years = peer.RootElement.EnumerateObject().ToList();

        Assert.Equal(100, years.Count);
        foreach (var year in years)
        {
            Assert.Equal(Dates(year.Value.GetProperty("plain")), Dates(int.Parse(year.Name, CultureInfo.InvariantCulture), HolidayArea.Metropole));
            Assert.Equal(Dates(year.Value.GetProperty("alsace")), Dates(int.Parse(year.Name, CultureInfo.InvariantCulture), HolidayArea.AlsaceMoselle));
        }
    }

    [Theory]
    [InlineData(HolidayArea.Guadeloupe, "05-27")]
    [InlineData(HolidayArea.Martinique, "05-22")]
    [InlineData(HolidayArea.Guyane, "06-10")]
    [InlineData(HolidayArea.Reunion, "12-20")]
    [InlineData(HolidayArea.Mayotte, "04-27")]
    [InlineData(HolidayArea.SaintPierreEtMiquelon, "")]
    [InlineData(HolidayArea.SaintBarthelemy, "10-09")]
    [InlineData(HolidayArea.SaintMartin, "05-28")]
    [InlineData(HolidayArea.NouvelleCaledonie, "09-24")]
    [InlineData(HolidayArea.PolynesieFrancaise, "03-05 04-03 11-20")]
    [InlineData(HolidayArea.WallisEtFutuna, "04-28 06-29 07-29")]
    public void Each_overseas_area_adds_its_days_to_those_of_the_mainland(HolidayArea area, string added)
    {
        var extra = Dates(2026, area).Except(Dates(2026, HolidayArea.Metropole));

        Assert.Equal(added.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => $"2026-{day}"), extra);
        Assert.Empty(Dates(2026, HolidayArea.Metropole).Except(Dates(2026, area)));
    }

    [Fact]
    public void French_Polynesia_kept_the_29th_of_June_until_2025()
    {
        Assert.True(FrenchHolidays.IsHoliday(new LocalDate(2025, 6, 29), HolidayArea.PolynesieFrancaise));
        Assert.False(FrenchHolidays.IsHoliday(new LocalDate(2026, 6, 29), HolidayArea.PolynesieFrancaise));
        Assert.False(FrenchHolidays.IsHoliday(new LocalDate(2025, 11, 20), HolidayArea.PolynesieFrancaise));
    }

    [Fact]
    public void Holidays_have_French_names() =>
        Assert.Equal(
            "Jour de l’an, Vendredi saint, Lundi de Pâques, Fête du Travail, Victoire de 1945, Ascension, Lundi de Pentecôte, "
                + "Fête nationale, Assomption, Toussaint, Armistice de 1918, Noël, Saint-Étienne",
            string.Join(", ", FrenchHolidays.Of(2026, HolidayArea.AlsaceMoselle).Select(holiday => holiday.Name)));

    [Theory]
    [InlineData("29024", HolidayArea.Metropole, "Europe/Paris")]
    [InlineData("2A004", HolidayArea.Metropole, "Europe/Paris")]
    [InlineData("67482", HolidayArea.AlsaceMoselle, "Europe/Paris")]
    [InlineData("97105", HolidayArea.Guadeloupe, "America/Guadeloupe")]
    [InlineData("97209", HolidayArea.Martinique, "America/Martinique")]
    [InlineData("97302", HolidayArea.Guyane, "America/Cayenne")]
    [InlineData("97411", HolidayArea.Reunion, "Indian/Reunion")]
    [InlineData("97502", HolidayArea.SaintPierreEtMiquelon, "America/Miquelon")]
    [InlineData("97611", HolidayArea.Mayotte, "Indian/Mayotte")]
    [InlineData("97701", HolidayArea.SaintBarthelemy, "America/St_Barthelemy")]
    [InlineData("97801", HolidayArea.SaintMartin, "America/Marigot")]
    [InlineData("98611", HolidayArea.WallisEtFutuna, "Pacific/Wallis")]
    [InlineData("98735", HolidayArea.PolynesieFrancaise, "Pacific/Tahiti")]
    [InlineData("98731", HolidayArea.PolynesieFrancaise, "Pacific/Marquesas")]
    [InlineData("98719", HolidayArea.PolynesieFrancaise, "Pacific/Gambier")]
    [InlineData("98818", HolidayArea.NouvelleCaledonie, "Pacific/Noumea")]
    public void A_commune_tells_its_holidays_and_its_clock(string commune, HolidayArea area, string zone)
    {
        var territory = Territory.OfCommune(commune);

        Assert.Equal((area, zone), (territory.Area, territory.Zone.Id));
        Assert.Equal(area, Territory.OfDepartment(commune[0] == '9' ? commune[..3] : commune[..2]).Area);
    }

    private static List<string> Dates(int year, HolidayArea area) =>
        [.. FrenchHolidays.Of(year, area).Select(holiday => LocalDatePattern.Iso.Format(holiday.Date))];

    private static List<string> Dates(JsonElement dates) => [.. dates.EnumerateArray().Select(date => date.GetString()!)];
}
