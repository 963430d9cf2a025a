using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Patients;
using Relais.Patients.Contract;
using Xunit;

namespace Relais.Tests.Patients;

public class LikenessTests
{
    private static readonly string[] Names =
        ["Le Goff", "Kerbrat", "L'Hostis", "Guéguen", "Élise", "Maël", "Noëlle", "Riou", "Quéméneur", "Anne-Françoise", "Yuna", "Corentin", "Héloïse", "Abgrall", "Le Bihan"];

    private static readonly PersonName Yuna = Of("Le Goff", "Yuna");

    [Theory]
    [InlineData("LE GOFF", "YUNA", "Probable")]
    [InlineData("Le-Goff", "Yuná", "Probable")]
    [InlineData("Le Gof", "Yuna", "Probable")]
    [InlineData("Le Gfof", "Yuna", "Probable")]
    [InlineData("Yuna", "Le Goff", "Probable")]
    [InlineData("Le Goff", "Maël", "ToCheck")]
    [InlineData("Kerbrat", "Yuna", "None")]
    [InlineData("Kerbrat", "Maël", "None")]
    public void The_same_day_of_birth(string family, string first, string degree) =>
        Assert.Equal(degree, Likeness.Between(Yuna, Of(family, first)).Degree.ToString());

    [Fact]
    public void Used_and_birth_names_swapped_are_the_same_person() =>
        Assert.Equal(
            LikenessDegree.Probable,
            Likeness.Between(Of("Le Goff", "Yuna", used: "Kerbrat"), Of("Kerbrat", "Yuna", used: "Le Goff")).Degree);

    [Fact]
    public void A_record_made_under_the_used_name_alone_is_found() =>
        Assert.Equal(LikenessDegree.Probable, Likeness.Between(Of("Le Goff", "Yuna", used: "Kerbrat"), Of("Kerbrat", "Yuna")).Degree);

    [Theory]
    [InlineData(1958, 3, 7, "Probable")]
    [InlineData(1958, 7, 4, "ToCheck")]
    [InlineData(1959, 7, 3, "ToCheck")]
    [InlineData(1968, 7, 3, "ToCheck")]
    [InlineData(1969, 7, 3, "None")]
    [InlineData(1959, 8, 3, "None")]
    [InlineData(1958, 7, 3, "Probable")]
    public void The_same_names_another_day(int year, int month, int day, string degree) =>
        Assert.Equal(degree, Likeness.Between(Of("Le Goff", "Yuna", new(1958, 7, 3)), Of("Le Goff", "Yuna", new(year, month, day))).Degree.ToString());

    [Fact]
    public void It_is_symmetric() =>
        Prop.ForAll(Arb.From(People()), Arb.From(People()), (a, b) => Likeness.Between(a, b) == Likeness.Between(b, a))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Accents_and_case_change_nothing() =>
        Prop.ForAll(Arb.From(Typed()), Arb.From(Typed()), (a, b) =>
                Likeness.Between(Of(a.Family, a.First, a.Birth), Of(b.Family, b.First, b.Birth))
                == Likeness.Between(Of(Plain(a.Family), Plain(a.First), a.Birth), Of(b.Family.ToUpperInvariant(), b.First.ToUpperInvariant(), b.Birth)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Swapped_names_or_swapped_day_and_month_are_always_found() =>
        Prop.ForAll(Arb.From(Typed()), p =>
                Likeness.Between(Of(p.Family, p.First, p.Birth), Of(p.First, p.Family, p.Birth)).Degree is LikenessDegree.Probable
                && (Likeness.Swapped(p.Birth) is not { } swapped
                    || Likeness.Between(Of(p.Family, p.First, p.Birth), Of(p.Family, p.First, swapped)).Degree is LikenessDegree.Probable))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void One_letter_off_is_always_found() =>
        Prop.ForAll(Arb.From(Typed()), Arb.From(Gen.Choose(0, 20)), (p, at) =>
                Likeness.Between(Of(p.Family, p.First, p.Birth), Of(p.Family.Remove(at % p.Family.Length, 1), p.First, p.Birth)).Degree is LikenessDegree.Probable)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Swapping_the_names_does_not_change_the_key_looked_up() =>
        Prop.ForAll(Arb.From(Typed()), p => PersonName.KeyOf(p.Family, p.First) == PersonName.KeyOf(Plain(p.First), p.Family.ToUpperInvariant()))
            .Check(Config.QuickThrowOnFailure);

    private static PersonName Of(string family, string first, LocalDate? birth = null, string? used = null) =>
        PersonName.Of(family, first, used, null, birth ?? new LocalDate(1958, 7, 14));

    private static string Plain(string text) => Relais.Kernel.Folded.Of(text);

    private static Gen<LocalDate> Days() =>
        from year in Gen.Choose(1956, 1958) from month in Gen.Choose(1, 12) from day in Gen.Choose(1, 28) select new LocalDate(year, month, day);

    private static Gen<(string Family, string First, LocalDate Birth)> Typed() =>
        from family in Gen.Elements(Names) from first in Gen.Elements(Names) from birth in Days() select (family, first, birth);

    private static Gen<PersonName> People() =>
        from p in Typed() from used in Gen.Elements(Names) from hasUsed in Gen.Elements(true, false) select Of(p.Family, p.First, p.Birth, hasUsed ? used : null);
}
