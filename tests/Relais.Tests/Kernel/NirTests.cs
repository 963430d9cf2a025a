using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Kernel;

public class NirTests
{
    [Theory]
    [InlineData("279035121518989")]
    [InlineData("2 79 03 51 215 189 89")]
    [InlineData("1 85 05 2A 004 085 94")]
    [InlineData("1 85 05 2b 033 085 27")]
    public void A_right_number_is_read(string typed) => Assert.True(Nir.TryParse(typed, out _), Nir.WhyNot(typed)?.Code);

    [Theory]
    [InlineData(null, "nir.empty")]
    [InlineData("  ", "nir.empty")]
    [InlineData("2790351215189", "nir.no-key")]
    [InlineData("27903512151898", "nir.too-short")]
    [InlineData("2790351215189891", "nir.too-long")]
    [InlineData("2790351215189O9", "nir.not-digits")]
    [InlineData("279032C21518989", "nir.not-digits")]
    [InlineData("579035121518989", "nir.sex")]
    [InlineData("279135121518989", "nir.month")]
    [InlineData("279005121518989", "nir.month")]
    [InlineData("279430021518989", "nir.month")]
    [InlineData("279030021518989", "nir.place")]
    [InlineData("279035100018989", "nir.place")]
    [InlineData("279035121500089", "nir.place")]
    [InlineData("279035121518988", "nir.key")]
    public void It_says_what_is_wrong(string? typed, string code) => Assert.Equal(code, Nir.WhyNot(typed)?.Code);

    [Fact]
    public void One_wrong_character_or_two_swapped_are_always_caught() =>
        Prop.ForAll(Arb.From(Numbers()), Arb.From(Gen.Choose(0, 14)), Arb.From(Gen.Choose(1, 9)), (number, at, shift) =>
        {
            var wrong = number.ToCharArray();
            wrong[at] = (char)('0' + ((wrong[at] - '0' + shift) % 10));
            var swapped = number.ToCharArray();
            (swapped[at], swapped[(at + 1) % 15]) = (swapped[(at + 1) % 15], swapped[at]);

            return Nir.WhyNot(number) is null
                && !Nir.TryParse(new string(wrong), out _)
                && (new string(swapped) == number || at is 12 or 14 || !Nir.TryParse(new string(swapped), out _));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("1979-03-14", true)]
    [InlineData("1979-04-14", false)]
    [InlineData("1980-03-14", false)]
    public void It_agrees_with_a_date_of_birth(string birth, bool agrees) =>
        Assert.Equal(agrees, Read("2790351215189").AgreesWithBirth(NodaTime.Text.LocalDatePattern.Iso.Parse(birth).Value));

    [Fact]
    public void A_month_the_registry_did_not_know_agrees_with_all()
    {
        var nir = Read("2793151215189");

        Assert.Null(nir.MonthOfBirth);
        Assert.True(nir.AgreesWithBirth(new LocalDate(1979, 8, 1)));
    }

    [Theory]
    [InlineData("2790351215189", "51215", true)]
    [InlineData("2790351215189", "51454", true)]
    [InlineData("2790351215189", "29019", false)]
    [InlineData("1700520004085", "2A004", true)]
    [InlineData("1700520004085", "29019", false)]
    [InlineData("1600575114085", "92012", true)]
    [InlineData("1600592352085", "99352", true)]
    [InlineData("1600597411085", "97411", true)]
    [InlineData("1600597411085", "97209", false)]
    [InlineData("1600599352085", "99352", true)]
    [InlineData("1600599352085", "99350", false)]
    [InlineData("1600599352085", "29019", false)]
    public void It_agrees_with_a_place_of_birth(string thirteen, string place, bool agrees) =>
        Assert.Equal(agrees, Read(thirteen).AgreesWithPlace(place));

    [Fact]
    public void Its_parts_are_named()
    {
        var nir = Read("1850520004085");

        Assert.Equal((true, 85, 5, "20004"), (nir.IsMale, nir.YearOfBirth, nir.MonthOfBirth, nir.PlaceOfBirth));
        Assert.Equal($"1 85 05 20 004 085 {nir.Key}", nir.ToString());
    }

    private static Nir Read(string thirteen)
    {
        Assert.True(Nir.TryParse(thirteen + Nir.KeyOf(thirteen), out var nir));
        return nir;
    }

    private static Gen<string> Numbers() =>
        from sex in Gen.Choose(1, 2)
        from year in Gen.Choose(0, 99)
        from month in Gen.Choose(1, 12)
        from department in Gen.Choose(1, 95)
        from commune in Gen.Choose(1, 999)
        from order in Gen.Choose(1, 999)
        let thirteen = $"{sex}{year:00}{month:00}{department:00}{commune:000}{order:000}"
        select thirteen + Nir.KeyOf(thirteen);
}
