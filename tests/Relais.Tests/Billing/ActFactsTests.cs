using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Relais.Billing.Acts;
using Relais.Billing.Tariffs;
using Xunit;

namespace Relais.Tests.Billing;

/// <summary>What an act is worth on its day, and what may make it be refused.</summary>
public sealed class ActFactsTests
{
    private static readonly LocalDate NewYear = new(2026, 1, 1);
    private static readonly ActFacts Opinion = new(ActCode.TE2, NewYear, "10", IsOverseas: false, Before: 0, IsSameSite: false, IsFromEstablishment: false);

    public static TheoryData<string, string, bool, int?> Prices => new()
    {
        { "TE2", "2025-12-31", false, 2_000 },
        { "TE2", "2026-01-01", false, 2_300 },
        { "TE2", "2025-12-31", true, 2_400 },
        { "TE2", "2026-01-01", true, 2_760 },
        { "RQD", "2022-04-01", false, 1_000 },
        { "RQD", "2026-06-01", true, 1_200 },
        { "RQD", "2022-03-31", false, null },
    };

    [Theory]
    [MemberData(nameof(Prices))]
    public void The_price_is_that_of_the_day_and_of_the_place(string code, string day, bool isOverseas, int? cents) =>
        Assert.Equal(cents, Tariff.On(BillingRules.Default.Tariffs, Enum.Parse<ActCode>(code), NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, isOverseas));

    [Theory]
    [InlineData("TE2", "10", true)]
    [InlineData("TE2", "50", true)]
    [InlineData("TE2", "60", false)]
    [InlineData("RQD", "60", true)]
    [InlineData("RQD", "91", true)]
    [InlineData("RQD", "21", false)]
    [InlineData("RQD", "", false)]
    public void Who_cannot_bill_has_no_act(string code, string profession, bool may) =>
        Assert.Equal(may, (Opinion with { Code = Enum.Parse<ActCode>(code), Profession = profession }).Decide(BillingRules.Default) is not null);

    [Fact]
    public void The_fifth_act_of_the_year_is_said_and_still_prepared()
    {
        var fourth = (Opinion with { Before = 3 }).Decide(BillingRules.Default)!;
        var fifth = (Opinion with { Before = 4 }).Decide(BillingRules.Default)!;

        Assert.Equal((4, ActWarning.None), (fourth.Rank, fourth.Warnings));
        Assert.Equal((5, ActWarning.OverCap), (fifth.Rank, fifth.Warnings));
        Assert.Equal("5ᵉ acte de l’année pour ce patient : l’Assurance maladie en paie 4.", Assert.Single(fifth.Warnings.Sentences(fifth.Rank, 4)));
    }

    [Fact]
    public void Same_health_house_establishment_and_dentist_are_said_together()
    {
        var decision = (Opinion with { Profession = "40", IsSameSite = true, IsFromEstablishment = true }).Decide(BillingRules.Default)!;

        Assert.Equal(3, decision.Warnings.Sentences(decision.Rank, 4).Count());
    }

    [Fact]
    public void No_warning_ever_changes_the_price() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(byte, bool, bool)>(),
            odds =>
            {
                var decision = (Opinion with { Before = odds.Item1, IsSameSite = odds.Item2, IsFromEstablishment = odds.Item3 }).Decide(BillingRules.Default)!;
                Assert.Equal((2_300, odds.Item1 + 1), (decision.Cents, decision.Rank));
                Assert.Equal(odds.Item1 >= 4, decision.Warnings.HasFlag(ActWarning.OverCap));
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("CalendarYear", "2026-03-10", "2026-01-01")]
    [InlineData("TwelveMonths", "2026-03-10", "2025-03-11")]
    [InlineData("TwelveMonths", "2024-02-29", "2023-03-01")]
    public void A_year_is_that_of_the_calendar_or_the_twelve_months_before(string over, string day, string from) =>
        Assert.Equal(
            NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value,
            (BillingRules.Default with { CountedOver = Enum.Parse<CountedOver>(over) }).CountedFrom(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value));

    [Fact]
    public void The_configuration_replaces_what_it_says_and_nothing_else()
    {
        var rules = BillingRules.Of(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Billing:Tariffs:0:Code"] = "TE2",
            ["Billing:Tariffs:0:From"] = "2027-01-01",
            ["Billing:Tariffs:0:Euros"] = "25.50",
            ["Billing:Tariffs:0:OverseasEuros"] = "30.6",
            ["Billing:CountedOver"] = "TwelveMonths",
        }).Build());

        Assert.Equal(new Tariff(ActCode.TE2, new LocalDate(2027, 1, 1), 2_550, 3_060), Assert.Single(rules.Tariffs));
        Assert.Equal((CountedOver.TwelveMonths, 4), (rules.CountedOver, rules.Cap));
        Assert.Equal(BillingRules.Default.Asking, rules.Asking);
    }
}
