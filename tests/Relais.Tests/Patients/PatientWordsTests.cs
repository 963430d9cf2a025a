using Xunit;

namespace Relais.Tests.Patients;

public class PatientWordsTests
{
    [Theory]
    [InlineData("29024", "Carhaix-Plouguer (code INSEE 29024)")]
    [InlineData("99109", "code INSEE 99109")]
    [InlineData(null, "non renseigné")]
    public void A_birth_place_is_named_when_its_code_is_a_communes(string? code, string words) =>
        Assert.Contains(("Lieu de naissance", words), Relais.Patients.PatientWords.Facts(Someone.Traits() with { BirthPlace = code }, isQualified: false, known => known == "29024" ? "Carhaix-Plouguer" : null));

    [Theory]
    [InlineData(true, "ci-dessus, avec l’identité qualifiée")]
    [InlineData(false, "enregistré, montré quand l’identité est qualifiée")]
    public void A_national_number_is_not_said_hidden_where_the_banner_shows_it(bool isQualified, string words) =>
        Assert.Contains(("Numéro de sécurité sociale", words), Relais.Patients.PatientWords.Facts(Someone.Traits() with { Ins = Someone.Nir }, isQualified, _ => null));
}
