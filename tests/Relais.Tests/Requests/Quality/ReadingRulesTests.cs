using NodaTime;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Requests.Closing;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Quality;
using Xunit;

namespace Relais.Tests.Requests.Quality;

/// <summary>The draw, the masks, kappa, medians and reminders. No I/O.</summary>
public class ReadingRulesTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];
    private static readonly byte[] Other = [.. Enumerable.Range(1, 32).Select(at => (byte)at)];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(50)]
    public void The_share_that_is_drawn_is_the_share_that_is_asked(int percent)
    {
        const int All = 40_000;
        var drawn = Ids(All).Count(id => ReadingDraw.IsDrawn(Secret, id, percent));

        // Five standard deviations: once in some million.
        var expected = All * percent / 100.0;
        Assert.InRange(drawn, expected - 5 * Math.Sqrt(expected), expected + 5 * Math.Sqrt(expected));
    }

    [Fact]
    public void None_at_zero_all_at_a_hundred_and_a_larger_share_holds_the_smaller()
    {
        foreach (var id in Ids(2_000))
        {
            Assert.False(ReadingDraw.IsDrawn(Secret, id, 0));
            Assert.True(ReadingDraw.IsDrawn(Secret, id, 100));
            var first = Enumerable.Range(0, 101).First(percent => ReadingDraw.IsDrawn(Secret, id, percent));
            Assert.All(Enumerable.Range(first, 101 - first), percent => Assert.True(ReadingDraw.IsDrawn(Secret, id, percent)));
        }
    }

    [Fact]
    public void It_is_verified_with_the_secret_and_not_foretold_without()
    {
        var ids = Ids(5_000).ToList();
        Assert.Equal(ids.Select(id => ReadingDraw.IsDrawn(Secret, id, 30)), ids.Select(id => ReadingDraw.IsDrawn(Secret, id, 30)));

        // Another team's secret says nothing: both agree as often as two independent draws do (0.3² + 0.7² = 58 %).
        var alike = ids.Count(id => ReadingDraw.IsDrawn(Secret, id, 30) == ReadingDraw.IsDrawn(Other, id, 30)) / (double)ids.Count;
        Assert.InRange(alike, 0.54, 0.62);
    }

    [Fact]
    public void The_reader_does_not_depend_on_the_order_and_each_has_their_turn()
    {
        List<ProfessionalId> people = [.. Enumerable.Range(0, 5).Select(_ => ProfessionalId.New())];
        var turns = Ids(5_000).Select(id => (ReadingDraw.Reader(Secret, id, people), ReadingDraw.Reader(Secret, id, Enumerable.Reverse(people)))).ToList();

        Assert.All(turns, pair => Assert.Equal(pair.Item1, pair.Item2));
        Assert.All(turns.CountBy(pair => pair.Item1!.Value), turn => Assert.InRange(turn.Value, 850, 1_150));
        Assert.Null(ReadingDraw.Reader(Secret, Guid.CreateVersion7(), []));
    }

    [Theory]
    [InlineData("Mme LE GOFF, adressée par le Dr Guivarc’h.", "Mme LE [masqué], adressée par le Dr [masqué]’h.")]
    [InlineData("Yuna a une lésion. Le goffeur dit : « yùna ! »", "[masqué] a une lésion. Le goffeur dit : « [masqué] ! »")]
    [InlineData("Saint-Goff, Goff-Le", "Saint-[masqué], [masqué]-Le")]
    [InlineData("", "")]
    public void Names_are_hidden_word_by_word_whatever_their_accents(string text, string hidden) =>
        Assert.Equal(hidden, Masking.Hide(text, Masking.WordsOf(["Le Goff", "Yuna", "Guivarc’h", null])));

    [Fact]
    public void Nothing_of_a_name_is_left_and_the_rest_stays()
    {
        var random = new Random(3);
        var words = Masking.WordsOf(["Kerbrat", "Nolwenn"]);
        for (var at = 0; at < 2_000; at++)
        {
            var text = string.Join(" .,'’-\n"[random.Next(7)], Enumerable.Range(0, 8).Select(_ => new[] { "Kerbrat", "KERBRAT", "nolwenn", "lésion", "dos", "Kerbrats", "12" }[random.Next(7)]));
            var hidden = Masking.Hide(text, words);
            Assert.DoesNotMatch(@"(?i)\b(kerbrat|nolwenn)\b", hidden);
            Assert.Equal(text.Split("lésion").Length, hidden.Split("lésion").Length);
        }
    }

    /// <summary>Cohen 1968: perfect agreement is 1; independence is 0; worked by hand on a table of two levels, where weights change nothing.</summary>
    [Fact]
    public void Kappa_is_that_of_the_books()
    {
        Assert.Equal(1, WeightedKappa.Of([(0, 0, 5), (1, 1, 3), (3, 3, 2)], 4)!.Value, 12);
        Assert.Equal(0, WeightedKappa.Of([(0, 0, 25), (0, 1, 25), (1, 0, 25), (1, 1, 25)], 2)!.Value, 12);
        Assert.Equal(0.4, WeightedKappa.Of([(0, 0, 20), (0, 1, 5), (1, 0, 10), (1, 1, 15)], 2)!.Value, 12);
        Assert.Null(WeightedKappa.Of([(1, 1, 40)], 4));
        Assert.True(WeightedKappa.Of([(0, 1, 10), (0, 0, 10), (3, 3, 10)], 4) > WeightedKappa.Of([(0, 3, 10), (0, 0, 10), (3, 3, 10)], 4));
    }

    [Fact]
    public void Figures_wait_for_eleven_and_kappa_for_thirty()
    {
        Assert.Equal((10, null, null, null), Figures(10));
        Assert.Equal((11, 100, 0, null), Figures(11));
        Assert.Equal(1, ReadingFigures.Of([(Agreement.Same, Outcome.AdviceOnly, Outcome.AdviceOnly, 20), (Agreement.Minor, Outcome.Visit, Outcome.Assessment, 10)]).Kappa!.Value, 12);

        static (int, int?, int?, double?) Figures(int count)
        {
            var figures = ReadingFigures.Of([(Agreement.Same, Outcome.AdviceOnly, Outcome.AdviceOnly, count)]);
            return (figures.Count, figures.Same, figures.Major, figures.Kappa);
        }
    }

    [Fact]
    public void The_usual_share_waits_for_eleven_people_who_asked_three_times()
    {
        Assert.Null(Usual.MedianOf(Enumerable.Repeat(new Share(4, 3), 10)));
        Assert.Equal(75, Usual.MedianOf(Enumerable.Repeat(new Share(4, 3), 11)));
        Assert.Null(Usual.MedianOf(Enumerable.Repeat(new Share(2, 2), 50)));
        Assert.Equal(50, Usual.MedianOf([.. Enumerable.Repeat(new Share(3, 0), 6), .. Enumerable.Repeat(new Share(3, 3), 6)]));
    }

    [Fact]
    public void One_advice_about_what_is_missing_most_often()
    {
        Assert.Null(Usual.TipOf([PhotoFlaws.Blurred], ["Depuis quand"]));
        Assert.Equal(PhotoFlaws.NoScale.Advice(), Usual.TipOf([PhotoFlaws.Blurred, PhotoFlaws.NoScale, PhotoFlaws.NoScale], [])!.Advice);
        Assert.Equal(("« Depuis quand »", 3), Usual.TipOf([PhotoFlaws.Blurred, PhotoFlaws.Blurred], ["Depuis quand", "Depuis quand", "Depuis quand"]) is { } tip ? (tip.Missing, tip.Times) : default);
    }

    [Fact]
    public void The_two_questions_are_asked_again_as_often_as_the_line_wants_and_no_more()
    {
        var now = Instant.FromUtc(2026, 3, 2, 8, 0);
        Assert.Equal(2, Asked(2, replied: false));
        Assert.Equal(5, Asked(SurveyAsking.Most, replied: false));
        Assert.Equal(0, Asked(2, replied: true));
        Assert.Equal(0, Asked(0, replied: false));

        int Asked(int most, bool replied)
        {
            var (asking, times) = (Answered(now), 0);
            while (asking.NextAskAt is { } at)
            {
                times += asking.Look(replied, most, at) ? 1 : 0;
            }

            return times;
        }
    }

    private static SurveyAsking Answered(Instant now)
    {
        var (expert, author) = (ProfessionalId.New(), ProfessionalId.New());
        var line = new Relais.Requests.Lines.Line { Team = TeamId.From(Guid.CreateVersion7()), Structure = StructureId.New(), Name = "Ligne", PromiseHours = 48, Hours = "lun-ven 08:00-19:00", Department = "29" };
        var request = Request.Send(new RequestDraftContent(RequestId.New(), PatientId.New(), "29024", "?", false, false), line, "DA-2026-000001", new Act(author, now));
        var group = Guid.CreateVersion7();
        request.AssignTo(new Responsible(group, "Groupe", 0, expert, [expert]), null, "", StepKind.Routed, Act.OfRelais(now));
        request.Claim(new Act(expert, now), new HashSet<Guid> { group });
        request.Answer("Bénin.", Outcome.AdviceOnly, new Act(expert, now));
        return SurveyAsking.Of(request);
    }

    private static IEnumerable<Guid> Ids(int count) => Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7());
}
