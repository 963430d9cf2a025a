using NodaTime;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;
using Xunit;

namespace Relais.Tests.Requests.Intake;

public class TriageTests
{
    private static readonly Duration Promise = Duration.FromHours(48);

    [Fact]
    public void A_plain_request_that_just_came_scores_nothing()
    {
        var score = Triage.Score(new(RequestState.Sent, Promise, Promise));

        Assert.Equal((0, Priority.Normal), (score.Points, score.Priority));
        Assert.Equal("Réponse promise dans 48\u00A0h ouvrées.", Assert.Single(score.Reasons).Sentence);
    }

    [Fact]
    public void Every_point_has_its_sentence() => All(facts =>
    {
        var score = Triage.Score(facts);

        Assert.Equal(score.Points, score.Reasons.Sum(reason => reason.Points));
        Assert.All(score.Reasons, reason => Assert.EndsWith(".", reason.Sentence, StringComparison.Ordinal));
        Assert.All(score.Reasons, reason => Assert.True(char.IsUpper(reason.Sentence[0]) || char.IsDigit(reason.Sentence[0])));
        Assert.Equal(score.Reasons.Count, score.Reasons.Select(reason => reason.Sentence).Distinct().Count());
    });

    [Fact]
    public void A_red_flag_an_urgency_or_a_lost_promise_makes_it_high_unless_the_coordination_said_otherwise() => All(facts =>
        Assert.Equal(facts.Set ?? (facts.RedFlags.Count > 0 || facts.IsUrgent || facts.IsLate ? Priority.High : Priority.Normal), Triage.Score(facts).Priority));

    [Fact]
    public void One_more_red_flag_never_lowers_the_score() => All(facts =>
        Assert.True(Points(facts with { RedFlags = [.. facts.RedFlags, "fièvre"] }) >= Points(facts)));

    [Fact]
    public void Saying_urgent_always_raises_the_score() => All(facts =>
        Assert.True(Points(facts with { IsUrgent = true }) > Points(facts with { IsUrgent = false })));

    [Fact]
    public void As_time_passes_the_score_never_falls() => All(facts =>
    {
        var later = facts.Left is { } left && !facts.IsLate ? facts with { Left = Duration.Max(Duration.Zero, left - Duration.FromHours(6)) } : facts;
        Assert.True(Points(later) >= Points(facts));
    });

    [Fact]
    public void A_lost_promise_weighs_more_than_any_promise_that_still_holds() => All(facts =>
    {
        if (facts is { State: RequestState.Sent or RequestState.InCharge, IsLate: false, Left: not null })
        {
            Assert.True(Points(facts with { IsLate = true, Left = Duration.Zero }) > Points(facts));
        }
    });

    [Fact]
    public void While_a_complement_is_awaited_it_can_wait()
    {
        var awaited = Triage.Score(new(RequestState.ComplementAwaited, Promise, Promise));

        Assert.Equal(-25, awaited.Points);
        Assert.Contains(awaited.Reasons, reason => reason.Sentence.Contains("complément", StringComparison.Ordinal));
    }

    [Fact]
    public void The_heaviest_reason_comes_first()
    {
        var score = Triage.Score(new(RequestState.Sent, Promise, Duration.FromHours(12)) { IsUrgent = true, RedFlags = ["fièvre", "perte de vision"] });

        Assert.Equal("Drapeaux rouges : fièvre et perte de vision.", score.Reasons[0].Sentence);
        Assert.Equal([50, 30, 22, 10], score.Reasons.Select(reason => reason.Points).ToArray());
    }

    [Theory]
    [InlineData("Patient FIÉVREUX avec fievres depuis lundi", "fièvre, perte de vision", "fièvre")]
    [InlineData("Baisse et perte de vision brutale", "fièvre\nperte de vision", "perte de vision")]
    [InlineData("Un œdème du visage", "oedeme; fièvre", "oedeme")]
    [InlineData("Le fiévreux n’est pas venu", "fièvre", "")]
    [InlineData("Rien de tel", "", "")]
    public void Flags_are_found_as_words(string text, string list, string found) =>
        Assert.Equal(found, RedFlags.Kept(RedFlags.In(text, list)));

    [Fact]
    public void Flags_kept_never_pass_their_bound() =>
        Assert.InRange(RedFlags.Kept(Enumerable.Range(0, 200).Select(n => $"drapeau {n}")).Length, 1, RedFlags.MaxFound);

    [Fact]
    public void A_list_of_flags_is_bounded() =>
        Assert.Contains(
            Relais.Requests.Lines.LineRefusals.RedFlagsTooLong,
            new Relais.Requests.Lines.LineText("Ligne", 48, "lun-ven 08:00-19:00", "29") { RedFlags = new string('a', 1_001) }.Wrong().Select(wrong => wrong.Refusal));

    [Fact]
    public void Completeness_names_what_is_missing()
    {
        var bare = Completeness.Score(new("Avis ?", 0, null));
        var whole = Completeness.Score(new(new string('a', 200), 2, Relais.Patients.Contract.IdentityStatus.Qualified));

        Assert.Equal((20, 3), (bare.Percent, bare.Missing.Count));
        Assert.Equal((100, 0), (whole.Percent, whole.Missing.Count));
    }

    private static int Points(TriageFacts facts) => Triage.Score(facts).Points;

    // The whole space is small enough to be walked, so that no case is left to chance.
    private static void All(Action<TriageFacts> check)
    {
        var facts =
            from state in Enum.GetValues<RequestState>()
            from left in new Duration?[] { null, Duration.Zero, Duration.FromHours(1), Duration.FromHours(20), Duration.FromHours(30), Promise, -Duration.FromHours(7) }
            from isUrgent in new[] { false, true }
            from flags in new string[][] { [], ["hémorragie"], ["hémorragie", "perte de vision", "dyspnée", "purpura"] }
            from hasExpert in new[] { false, true }
            from set in new Priority?[] { null, Priority.Low, Priority.Normal, Priority.High }
            from orientation in new Orientation?[] { null, Orientation.Visit, Orientation.Emergency }
            from silences in new[] { 0, 1, 6 }
            select new TriageFacts(state, Promise, left)
            {
                IsUrgent = isUrgent,
                IsLate = left < Duration.Zero && state is RequestState.Sent or RequestState.InCharge && left < Duration.Zero,
                RedFlags = flags,
                HasExpert = hasExpert,
                Set = set,
                Orientation = orientation,
                Silences = silences,
            };
        foreach (var one in facts)
        {
            check(one);
        }
    }
}
