using Relais.Documents.Prescriptions.Checks;
using Xunit;

namespace Relais.Tests.Documents.Prescriptions;

/// <summary>What the published conditions demand.</summary>
public sealed class ConditionReaderTests
{
    [Theory]
    [InlineData("liste I", ConditionKind.ListOne)]
    [InlineData("liste II", ConditionKind.ListTwo)]
    [InlineData("stupéfiants", ConditionKind.SecuredForm)]
    [InlineData("prescription en toutes lettres sur ordonnance sécurisée", ConditionKind.SecuredForm)]
    [InlineData("réservé à l'usage HOSPITALIER", ConditionKind.HospitalUse)]
    [InlineData("délivrance réservée aux pharmacies à usage intérieur", ConditionKind.HospitalUse)]
    [InlineData("prescription hospitalière", ConditionKind.Hospital)]
    [InlineData("prescription initiale hospitalière annuelle", ConditionKind.InitialHospital)]
    [InlineData("surveillance particulière nécessaire pendant le traitement", ConditionKind.Monitoring)]
    [InlineData("prescription réservée aux spécialistes et services DERMATOLOGIE", ConditionKind.Specialists)]
    [InlineData("prescription initiale et renouvellement réservés aux spécialistes en dermatologie", ConditionKind.Specialists)]
    [InlineData("prescription initiale réservée à certains spécialistes", ConditionKind.InitialSpecialists)]
    [InlineData("renouvellement de la prescription réservé aux spécialistes en dermatologie", ConditionKind.RenewalSpecialists)]
    [InlineData("renouvellement non restreint", ConditionKind.Nothing)]
    [InlineData("prescription limitée à 4 semaines", ConditionKind.LimitedTo)]
    [InlineData("prescription subordonnée au recueil de l'accord de soins", ConditionKind.PatientDocument)]
    [InlineData("réservé à l'usage professionnel DENTAIRE", ConditionKind.Other)]
    [InlineData("", ConditionKind.Other)]
    public void A_condition_is_known_by_its_words(string text, object kind) =>
        Assert.Equal((ConditionKind)kind, Assert.Single(ConditionReader.Read(text)).Kind);

    [Theory]
    [InlineData("prescription initiale hospitalière annuelle", 12)]
    [InlineData("prescription initiale hospitalière semestrielle", 6)]
    [InlineData("prescription initiale hospitalière trimestrielle", 3)]
    [InlineData("prescription initiale hospitalière", null)]
    public void An_initial_prescription_holds_for_some_months(string text, int? months) => Assert.Equal(months, Assert.Single(ConditionReader.Read(text)).Months);

    [Theory]
    [InlineData("prescription limitée à 4 semaines", 28)]
    [InlineData("prescription limitée à 7 jours ou 28 jours", 28)]
    [InlineData("prescription limitée à 1 an", 365)]
    [InlineData("prescription limitée à un mois", null)]
    public void A_limit_is_the_widest_that_is_written(string text, int? days) => Assert.Equal(days, Assert.Single(ConditionReader.Read(text)).Days);

    [Fact]
    public void One_line_may_demand_two_things() =>
        Assert.Equal(
            [ConditionKind.InitialHospital, ConditionKind.InitialSpecialists],
            ConditionReader.Read("prescription initiale hospitalière annuelle réservée aux spécialistes en DERMATOLOGIE").Select(condition => condition.Kind));

    [Theory]
    [InlineData("prescription réservée aux spécialistes et services DERMATOLOGIE ou MEDECINE INTERNE", true, "SM15,SM27,SM72")]
    [InlineData("prescription réservée aux spécialistes et services CARDIOLOGIE", true, "SM04,SM73,SM79,SM80,SM81")]
    [InlineData("prescription réservée aux spécialistes et services DERMATOLOGIE ou MEDECINE TROPICALE", false, "SM15")]
    [InlineData("prescription réservée aux spécialistes en rhumatologie, en pédiatrie", false, "SM48")]
    [InlineData("prescription réservée à certains spécialistes", false, "")]
    public void The_specialities_named_are_recognised_or_not_pretended(string text, bool allKnown, string codes)
    {
        var condition = Assert.Single(ConditionReader.Read(text));
        Assert.Equal(allKnown, condition.NamesAllKnown);
        Assert.Equal(codes.Split(',', StringSplitOptions.RemoveEmptyEntries), condition.Specialities.Order(StringComparer.Ordinal));
    }
}
