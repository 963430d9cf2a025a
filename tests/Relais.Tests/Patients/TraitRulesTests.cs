using NodaTime;
using Relais.Kernel;
using Relais.Patients;
using Relais.Patients.Contract;
using Xunit;

namespace Relais.Tests.Patients;

public class TraitRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void An_accent_a_hyphen_and_an_apostrophe_are_fine() =>
        Assert.Null(WhyNot(Someone.Traits("L’Hostis-d'Hervé", "Maëlle Anne-Françoise")));

    [Theory]
    [InlineData("", "patients.no-birth-name")]
    [InlineData("   ", "patients.no-birth-name")]
    [InlineData("Le G0ff", "patients.name-unreadable")]
    [InlineData("--", "patients.name-unreadable")]
    public void A_birth_name_is_needed(string name, string code) => Assert.Equal(code, WhyNot(Someone.Traits(name)));

    [Fact]
    public void A_first_name_is_needed() => Assert.Equal("patients.no-first-name", WhyNot(Someone.Traits(firstNames: " ")));

    [Fact]
    public void A_name_has_a_hundred_letters_at_most() => Assert.Equal("patients.name-too-long", WhyNot(Someone.Traits(new string('a', 101))));

    [Theory]
    [InlineData(2026, 3, 2, null)]
    [InlineData(2026, 3, 3, "patients.birth-date-in-future")]
    [InlineData(2030, 1, 1, "patients.birth-date-in-future")]
    [InlineData(1890, 1, 1, "patients.birth-date-too-old")]
    public void A_birth_date_is_believable(int year, int month, int day, string? code) =>
        Assert.Equal(code, WhyNot(Someone.Traits(birth: new LocalDate(year, month, day))));

    [Theory]
    [InlineData("29024", null)]
    [InlineData("2a004", null)]
    [InlineData("99109", null)]
    [InlineData("Brest", "patients.birth-place-unreadable")]
    public void A_birth_place_is_a_code(string place, string? code) => Assert.Equal(code, WhyNot(Someone.Traits() with { BirthPlace = place }));

    [Fact]
    public void A_number_of_the_same_person_is_taken() =>
        Assert.Null(WhyNot(Someone.Traits() with { Ins = Someone.Nir, BirthPlace = "29024" }));

    [Fact]
    public void A_wrong_key_is_refused() =>
        Assert.Equal("patients.nir-key", WhyNot(Someone.Traits() with { Ins = Someone.Nir13 + (Someone.Nir.EndsWith("01", StringComparison.Ordinal) ? "02" : "01") }));

    [Theory]
    [InlineData("sex")]
    [InlineData("date")]
    [InlineData("place")]
    public void A_number_of_someone_else_is_refused(string other)
    {
        var traits = Someone.Traits() with { Ins = Someone.Nir };
        traits = other switch
        {
            "sex" => traits with { Sex = Sex.Male },
            "date" => traits with { BirthDate = new LocalDate(1958, 8, 14) },
            _ => traits with { BirthPlace = "75056" },
        };

        Assert.Equal("patients.nir-does-not-match-traits", WhyNot(traits));
    }

    [Theory]
    [InlineData("02 98 00 00 00", null)]
    [InlineData("12", "patients.phone-unreadable")]
    public void A_phone_can_be_called(string phone, string? code) => Assert.Equal(code, WhyNot(Someone.Traits() with { Phone = phone }));

    [Fact]
    public void Clean_traits_stay_as_they_are()
    {
        var clean = TraitRules.Clean(new("  Le   Goff ", "Yuna\u00A0Marie", new(1958, 7, 14), Sex.Female, "2a004", " ", null, "2 58 07 29 024 123" + Someone.Nir[13..], "2b033", "02 98 00 00 00"));

        Assert.Equal(("Le Goff", "Yuna Marie", "2A004", null, Someone.Nir, "2B033", "+33298000000"),
            (clean.BirthName, clean.FirstNames, clean.BirthPlace, clean.UsedName, clean.Ins, clean.Commune, clean.Phone));
        Assert.Equal(clean, TraitRules.Clean(clean));
    }

    private static string? WhyNot(PatientTraits traits) => TraitRules.WhyNot(TraitRules.Clean(traits), Now)?.Refusal.Code;
}
