using NodaTime;
using Relais.Forms.Contract;
using Relais.Forms.Library;
using Xunit;

namespace Relais.Tests.Forms;

public class LibraryTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    public static TheoryData<string> Keys => [.. FormLibrary.All.Select(item => item.Form.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_form_can_be_asked(string key) => Assert.Null(FormEngine.WhyNot(FormLibrary.Find(key)!.Form));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_form_is_written_and_read_back_the_same(string key)
    {
        var json = FormJson.Write(FormLibrary.Find(key)!.Form);
        Assert.Equal(json, FormJson.Write(FormJson.ReadForm(json)));
    }

    [Fact]
    public void Every_key_is_once_in_the_library() => Assert.Equal(FormLibrary.All.Count, FormLibrary.All.DistinctBy(item => item.Form.Key).Count());

    [Theory]
    [InlineData("das28_vs", 4.46, "Activité modérée")]
    [InlineData("das28_crp", 3.90, "Activité modérée")]
    [InlineData("das28_vs3", 4.37, "Activité modérée")]
    [InlineData("das28_crp3", 3.77, "Activité modérée")]
    [InlineData("sdai", 13.0, "Activité modérée")]
    [InlineData("cdai", 12.0, "Activité modérée")]
    [InlineData("remission", 0, "Non")]
    public void Rheumatoid_arthritis_is_scored_as_published(string score, decimal value, string band)
    {
        var joints = Joints.All.Select(joint => joint.Code).ToArray();
        var result = Play("das28", ("douloureuses", Answer.Chosen(joints[..4])), ("gonflees", Answer.Chosen(joints[..2])), ("vs", Answer.Of(30)), ("crp", Answer.Of(10)), ("global", Answer.Of(40)), ("medecin", Answer.Of(2))).ScoreOf(score)!;

        Assert.Equal((value, band), (result.Value, result.Band?.Label));
    }

    [Fact]
    public void The_das28_keeps_its_three_decimals_inside()
    {
        var joints = Joints.All.Select(joint => joint.Code).ToArray();
        var evaluation = Play("das28", ("douloureuses", Answer.Chosen(joints[..4])), ("gonflees", Answer.Chosen(joints[..2])), ("vs", Answer.Of(30)), ("crp", Answer.Of(10)), ("global", Answer.Of(40)));

        Assert.Equal([4.457, 3.899], [evaluation.Value("das28_vs").Number, evaluation.Value("das28_crp").Number], (a, b) => Math.Abs(a - b) < 0.0006);
    }

    [Fact]
    public void No_joint_is_an_answer_and_an_esr_of_zero_counts_one()
    {
        var evaluation = Play("das28", ("douloureuses", Answer.Chosen()), ("gonflees", Answer.Chosen()), ("vs", Answer.Of(0)), ("global", Answer.Of(10)));

        Assert.Equal((0.14m, "Rémission"), (evaluation.ScoreOf("das28_vs")!.Value, evaluation.ScoreOf("das28_vs")!.Band!.Label));
        Assert.Null(evaluation.With("gonflees", null).ScoreOf("das28_vs"));
    }

    [Theory]
    [InlineData(5.5, 3.0, "Bonne")]
    [InlineData(5.5, 4.0, "Modérée")]
    [InlineData(5.0, 4.2, "Modérée")]
    [InlineData(7.0, 6.0, "Absente")]
    [InlineData(4.0, 3.5, "Absente")]
    public void The_response_follows_eular(decimal before, decimal now, string response) =>
        Assert.Equal(Answer.Of(response), Play("reponse_eular", ("das28_avant", Answer.Of(before)), ("das28_apres", Answer.Of(now))).Computed("reponse"));

    [Fact]
    public void Das44_is_scored_as_published() =>
        Assert.Equal(
            (3.19m, "Activité modérée"),
            Play("das44", ("ritchie", Answer.Of(9)), ("gonflees44", Answer.Of(5)), ("vs", Answer.Of(20)), ("global", Answer.Of(35))).ScoreOf("das44_score") is { } score ? (score.Value, score.Band!.Label) : default);

    [Fact]
    public void Mass_index_and_filtration_are_reckoned()
    {
        var evaluation = Play("imc_dfg", ("poids", Answer.Of(70)), ("taille", Answer.Of(175)), ("age", Answer.Of(50)), ("sexe", Answer.Chosen("m")), ("creatinine", Answer.Of(80)));

        Assert.Equal((22.9m, 103m), (evaluation.ScoreOf("imc")!.Value, evaluation.ScoreOf("dfg")!.Value));
    }

    [Fact]
    public void Rapid3_basdai_and_asdas_follow_their_formulas()
    {
        Assert.Equal((17.3m, "Activité forte"), Scored("rapid3", Items("fonction", 10, 1).Append(("global_1", Answer.Of(8))).Append(("global_2", Answer.Of(6)))));
        Assert.Equal((5.0m, "Active"), Scored("basdai", Items("basdai", 6, 5)));
        Assert.Equal((3.30m, "Forte"), Scored("asdas", Items("asdas", 4, 5).Append(("crp", Answer.Of(12)))));
        Assert.Equal((6.0m, "Au-dessus du seuil acceptable"), Scored("raid", Items("raid", 7, 6)));
    }

    [Fact]
    public void Sums_have_their_bands()
    {
        Assert.Equal((9m, "Légère"), Scored("phq9", Items("phq9", 9, "n1")));
        Assert.Equal((21m, "Sévère"), Scored("gad7", Items("gad7", 7, "n3")));
        Assert.Equal(100m, Play("quebec", [.. Items("quebec", 20, "n5")]).ScoreOf("quebec_score")!.Value);
        Assert.Equal((3m, "À montrer"), Play("glasgow_7", ("majeurs", Answer.Chosen("taille")), ("mineurs", Answer.Chosen("inflammation"))).ScoreOf("glasgow") is { } score ? (score.Value, score.Band!.Label) : default);
    }

    [Fact]
    public void Thoughts_of_death_are_seen_first() =>
        Assert.Equal(["alerte_suicide"], Play("phq9", ("phq9_9", Answer.Chosen("n1"))).RedFlags.Select(flag => flag.Key));

    [Fact]
    public void A_wound_bed_is_scored_and_its_dangers_seen()
    {
        var evaluation = Play("plaie", ("type", Answer.Chosen("arteriel")), ("ips", Answer.Of(0.4m)), ("longueur", Answer.Of(4)), ("largeur", Answer.Of(2.5m)), ("infection", Answer.Chosen("fievre")));

        Assert.Equal(["alerte_infection", "alerte_ischemie"], evaluation.RedFlags.Select(flag => flag.Key));
        Assert.Equal(Answer.Of(10.0m), evaluation.Computed("surface"));
        Assert.DoesNotContain(evaluation.Shown, question => question.Key == "stade_escarre");
    }

    private static (decimal Value, string? Band) Scored(string key, IEnumerable<(string, Answer)> answers)
    {
        var score = Play(key, [.. answers]).Scores.Single();
        return (score.Value, score.Band?.Label);
    }

    private static IEnumerable<(string, Answer)> Items(string key, int count, decimal value) => Enumerable.Range(1, count).Select(i => ($"{key}_{i}", Answer.Of(value)));

    private static IEnumerable<(string, Answer)> Items(string key, int count, string code) => Enumerable.Range(1, count).Select(i => ($"{key}_{i}", Answer.Chosen(code)));

    private static Evaluation Play(string form, params (string Key, Answer Answer)[] answers) =>
        FormEngine.Of(FormLibrary.Find(form)!.Form).Evaluate(Answers.Of(answers.Select(answer => KeyValuePair.Create(answer.Key, answer.Answer))), new Facts(Today));
}
