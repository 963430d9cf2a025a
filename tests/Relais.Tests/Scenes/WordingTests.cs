using Relais.Patients.Contract;
using Relais.Scenes.Cases;
using Relais.Scenes.Words;
using Xunit;

namespace Relais.Tests.Scenes;

public class WordingTests
{
    private static readonly IReadOnlyList<Case> Cases = [.. SuspectLesions.All, .. InflammatorySkin.All, .. Eyes.Red, .. Eyes.Vision, .. Joints.All, .. Wounds.All, .. Biologics.All, .. Hearts.All];

    [Fact]
    public void A_wording_agrees_with_the_patient()
    {
        var wording = "{P} de {âge}, greffé{e}, vu{e} pour {un} {p} : {le} {p}@?";
        Assert.Equal("Patiente de 67\u00A0ans, greffée, vue pour une patiente : la patiente\u202F?", Wording.Fill(wording, new(Sex.Female, 67, "", "", 0)));
        Assert.Equal("Garçon de 4\u00A0ans, greffé, vu pour un garçon : le garçon\u202F?", Wording.Fill(wording, new(Sex.Male, 4, "", "", 0)));
    }

    [Theory]
    [InlineData(Sex.Female)]
    [InlineData(Sex.Male)]
    public void No_mark_is_left_in_any_wording(Sex sex) =>
        Assert.All(Texts(), text => Assert.DoesNotContain(Wording.Fill(text, new(sex, 50, "du dos", "un mois", 6)), c => c is '{' or '}' or '@'));

    [Fact]
    public void Four_opinions_in_ten_or_more_spare_a_visit()
    {
        var opinions = SuspectLesions.All.SelectMany(one => one.Opinions.Select(opinion => (opinion.Outcome, Share: one.Weight * opinion.Weight / one.Opinions.Sum(o => o.Weight)))).ToList();
        var spared = opinions.Where(opinion => opinion.Outcome is Relais.Requests.Life.Outcome.AdviceOnly).Sum(opinion => opinion.Share) / opinions.Sum(opinion => opinion.Share);
        Assert.InRange(spared, 0.4, 0.7);
    }

    private static IEnumerable<string> Texts() => Cases.SelectMany(one =>
        one.Questions.Concat(one.Opinions.Select(opinion => opinion.Text)).Concat(one.Complements.SelectMany(complement => new[] { complement.Ask, complement.Give })));
}
