using NodaTime;
using Relais.Patients;
using Xunit;

namespace Relais.Tests.Patients;

public class TypedSearchTests
{
    [Theory]
    [InlineData("L'Hostis Maël", "l hostis mael", null)]
    [InlineData("le goff 14/07/1958", "le goff", "1958-07-14")]
    [InlineData("14071958", "", "1958-07-14")]
    [InlineData("1958-07-14", "", "1958-07-14")]
    [InlineData("7.3.1958 KERBRAT", "kerbrat", "1958-03-07")]
    [InlineData("31/02/1958", "31 02 1958", null)]
    public void Words_and_a_date_are_told_apart(string typed, string words, string? birth)
    {
        var search = TypedSearch.Of(typed);

        Assert.Equal(words, string.Join(' ', search.Words));
        Assert.Equal(birth, search.Birth is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : null);
    }

    [Fact]
    public void A_national_number_is_recognised() => Assert.Equal(Someone.Nir, TypedSearch.Of("2 58 07 29 024 123 " + Someone.Nir[13..]).Nir?.Characters);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("''")]
    public void Nothing_typed_finds_nothing(string? typed) => Assert.True(TypedSearch.Of(typed).IsEmpty);
}
