using NodaTime;
using NodaTime.Text;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Replacing;
using Relais.Kernel;
using Relais.Kernel.Time;
using Xunit;

namespace Relais.Tests.Directory;

public class ReplacementTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    private readonly Professional _replaced = Doctor("Bruno", 1);
    private readonly Professional _substitute = Doctor("Anne", 2);

    [Fact]
    public void A_doctor_may_be_replaced_from_today() => Assert.Null(WhyNot(Today, Today.PlusDays(6)));

    [Fact]
    public void People_must_be_two_doctors_with_numbers()
    {
        Assert.Equal(ReplacementRefusals.NotFound, ReplacementRules.WhyNot(null, _substitute, Today, Today, Today, []));
        Assert.Equal(ReplacementRefusals.NoSubstitute, ReplacementRules.WhyNot(_replaced, null, Today, Today, Today, []));
        Assert.Equal(ReplacementRefusals.Oneself, ReplacementRules.WhyNot(_replaced, _replaced, Today, Today, Today, []));
        Assert.Equal(ReplacementRefusals.NoRpps, ReplacementRules.WhyNot(_replaced, DirectoryGiven.Someone(), Today, Today, Today, []));
        Assert.Equal(ReplacementRefusals.ReplacedWithoutRpps, ReplacementRules.WhyNot(DirectoryGiven.Someone(), _substitute, Today, Today, Today, []));
        Assert.Equal(ReplacementRefusals.OtherProfession, ReplacementRules.WhyNot(_replaced, Nurse(), Today, Today, Today, []));
    }

    [Theory]
    [InlineData(null, 1, "replacement.dates")]
    [InlineData(1, null, "replacement.dates")]
    [InlineData(2, 1, "replacement.dates")]
    [InlineData(-1, 3, "replacement.past")]
    [InlineData(-5, -1, "replacement.past")]
    [InlineData(0, 366, "replacement.too-long")]
    [InlineData(0, 365, null)]
    public void Days_are_in_order_to_come_and_a_year_at_most(int? from, int? to, string? code) =>
        Assert.Equal(code, ReplacementRules.WhyNot(_replaced, _substitute, Day(from), Day(to), Today, [])?.Code);

    [Theory]
    [InlineData(3, 5, "replacement.twice")]
    [InlineData(6, 9, "replacement.twice")]
    [InlineData(7, 9, null)]
    public void Nobody_has_two_substitutes_on_the_same_day(int from, int to, string? code) =>
        Assert.Equal(code, WhyNot(Today.PlusDays(from), Today.PlusDays(to), Between(_replaced, Doctor("Autre", 3)))?.Code);

    [Fact]
    public void Who_is_replaced_does_not_replace_meanwhile()
    {
        var third = Doctor("Chloé", 3);

        Assert.Equal(ReplacementRefusals.Chain, WhyNot(Today, Today.PlusDays(1), Between(_substitute, third)));
        Assert.Equal(ReplacementRefusals.Chain, WhyNot(Today, Today.PlusDays(1), Between(third, _replaced)));
        Assert.Null(WhyNot(Today, Today.PlusDays(1), Between(third, _substitute)));
    }

    [Fact]
    public void One_that_was_ended_stands_in_nobodys_way()
    {
        var ended = Between(_replaced, Doctor("Autre", 3));
        ended.End(At("2026-03-02T12:00:00Z"));

        Assert.Null(WhyNot(Today.PlusDays(1), Today.PlusDays(2), ended));
    }

    [Theory]
    [InlineData("Europe/Paris", "2026-03-06T22:59:59Z", false)]
    [InlineData("Europe/Paris", "2026-03-06T23:00:00Z", true)]
    [InlineData("Europe/Paris", "2026-03-08T22:59:59Z", true)]
    [InlineData("Europe/Paris", "2026-03-08T23:00:00Z", false)]
    [InlineData("Indian/Reunion", "2026-03-06T19:59:59Z", false)]
    [InlineData("Indian/Reunion", "2026-03-06T20:00:00Z", true)]
    [InlineData("America/Martinique", "2026-03-09T03:59:59Z", true)]
    [InlineData("America/Martinique", "2026-03-09T04:00:00Z", false)]
    public void It_holds_from_midnight_to_midnight_where_the_replaced_works(string zone, string at, bool holds) =>
        Assert.Equal(holds, Over(new LocalDate(2026, 3, 7), new LocalDate(2026, 3, 8), zone).Holds(At(at).At));

    [Theory]
    [InlineData("2026-03-28T22:59:59Z", false)]
    [InlineData("2026-03-28T23:00:00Z", true)]
    [InlineData("2026-03-29T21:59:59Z", true)]
    [InlineData("2026-03-29T22:00:00Z", false)]
    public void The_sunday_when_clocks_go_forward_lasts_23_hours(string at, bool holds) =>
        Assert.Equal(holds, Over(new LocalDate(2026, 3, 29), new LocalDate(2026, 3, 29)).Holds(At(at).At));

    [Theory]
    [InlineData("2026-10-24T21:59:59Z", false)]
    [InlineData("2026-10-24T22:00:00Z", true)]
    [InlineData("2026-10-25T22:59:59Z", true)]
    [InlineData("2026-10-25T23:00:00Z", false)]
    public void The_sunday_when_clocks_go_back_lasts_25_hours(string at, bool holds) =>
        Assert.Equal(holds, Over(new LocalDate(2026, 10, 25), new LocalDate(2026, 10, 25)).Holds(At(at).At));

    [Fact]
    public void Ended_early_it_holds_no_more_and_is_ended_once()
    {
        var week = Over(Today, Today.PlusDays(6));
        week.End(At("2026-03-03T10:00:00Z"));

        Assert.True(week.Holds(At("2026-03-03T09:59:59Z").At));
        Assert.False(week.Holds(At("2026-03-03T10:00:00Z").At));
        Assert.Equal(ReplacementRefusals.Over, Assert.Throws<RefusedException>(() => week.End(At("2026-03-03T11:00:00Z"))).Refusal);
    }

    [Fact]
    public void Ended_before_it_began_it_never_holds()
    {
        var next = Over(Today.PlusDays(7), Today.PlusDays(9));
        next.End(At("2026-03-03T10:00:00Z"));

        Assert.False(next.Holds(next.StartsAt));
    }

    private static Professional Doctor(string name, int n) => DirectoryGiven.Someone(name, RppsOf(n));

    private static Professional Nurse() =>
        Professional.Create(new PersonText("Mme", "Soizic", "Le Bihan", Professions.Nurse) { Rpps = RppsOf(9) });

    private static string RppsOf(int n) =>
        Enumerable.Range(0, 10).Select(key => $"1010{n:000000}{key}").First(digits => Rpps.TryParse(digits, out _));

    private static Act At(string instant) => new(ProfessionalId.New(), InstantPattern.General.Parse(instant).Value);

    private static LocalDate? Day(int? days) => days is { } n ? Today.PlusDays(n) : null;

    private static Replacement Between(Professional replaced, Professional substitute) =>
        Replacement.Declare(replaced.Id, substitute.Id, Today, Today.PlusDays(6), Territory.Mainland.Zone, At("2026-03-01T08:00:00Z"));

    private Replacement Over(LocalDate from, LocalDate to, string zone = "Europe/Paris") =>
        Replacement.Declare(_replaced.Id, _substitute.Id, from, to, DateTimeZoneProviders.Tzdb[zone], At("2026-03-01T08:00:00Z"));

    private Refusal? WhyNot(LocalDate from, LocalDate to, params Replacement[] others) => ReplacementRules.WhyNot(_replaced, _substitute, from, to, Today, others);
}
