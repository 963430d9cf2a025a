using NodaTime;
using Relais.Patients;
using Relais.Patients.Contract;
using Xunit;

namespace Relais.Tests.Patients;

public class IdentityRulesTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    [Theory]
    [InlineData(false, false, IdentityStatus.Provisional)]
    [InlineData(true, false, IdentityStatus.Fetched)]
    [InlineData(false, true, IdentityStatus.Validated)]
    [InlineData(true, true, IdentityStatus.Qualified)]
    public void Two_facts_make_the_status(bool isFetched, bool isChecked, IdentityStatus status) =>
        Assert.Equal(status, IdentityRules.StatusOf(isFetched, isChecked, IdentityDoubt.None));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(7)]
    public void No_doubtful_identity_is_ever_validated_or_qualified(int doubts)
    {
        Assert.Equal(IdentityStatus.Fetched, IdentityRules.StatusOf(true, true, (IdentityDoubt)doubts));
        Assert.Equal(IdentityStatus.Provisional, IdentityRules.StatusOf(false, true, (IdentityDoubt)doubts));
    }

    [Theory]
    [InlineData("IdentityCard", 1958, null)]
    [InlineData("Passport", 2020, null)]
    [InlineData("ResidencePermit", 1990, null)]
    [InlineData("FamilyBook", 2020, null)]
    [InlineData("BirthCertificate", 2020, null)]
    [InlineData("FamilyBook", 1958, "patients.minors-only")]
    [InlineData("BirthCertificate", 2008, "patients.minors-only")]
    public void A_document_is_enough_or_not(string document, int year, string? code) =>
        Assert.Equal(code, IdentityRules.WhyNotCheck(Enum.Parse<IdentityDocument>(document), new LocalDate(year, 3, 2), Today, IdentityDoubt.None)?.Code);

    [Fact]
    public void A_doubt_refuses_every_document() =>
        Assert.All(
            Enum.GetValues<IdentityDocument>(),
            document => Assert.Equal("patients.doubt-locks", IdentityRules.WhyNotCheck(document, new(1958, 7, 14), Today, IdentityDoubt.Homonym)?.Code));

    [Fact]
    public void A_child_born_tomorrow_in_Wallis_is_born_today() =>
        Assert.Equal(new LocalDate(2026, 3, 3), IdentityRules.LatestToday(Instant.FromUtc(2026, 3, 2, 13, 0)));
}
