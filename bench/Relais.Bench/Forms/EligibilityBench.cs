using System.Diagnostics;
using NodaTime;
using Relais.Bench.Measuring;
using Relais.Forms.Contract;
using Relais.Forms.Library;

namespace Relais.Bench.Forms;

/// <summary><c>relais bench eligibility</c>: many sets of answers against the seven scenarios of CeSOA.</summary>
internal static class EligibilityBench
{
    private const int Sets = 10_000;
    private const int Runs = 7;

    private const string HowToRead = """
        ## Eligibility

        Written by `./relais bench eligibility`. 10,000 sets of answers to CeSOA's form, drawn from a seed, each evaluated and assessed
        against its seven scenarios, criterion by criterion, by one thread; the middle one of seven runs. **With sentences**: every
        criterion of every set is also said in French, which pages do for one request at a time.
        """;

    public static async Task RunAsync()
    {
        var machine = await Machine.ReadAsync();
        var form = FormEngine.Of(CesoaForm.Form);
        var rules = EligibilityEngine.Of(CesoaRules.Rules, form);
        var sets = Enumerable.Range(0, Sets).Select(Set).ToList();
        var verdicts = sets.CountBy(set => rules.Assess(set.Answers, set.Facts).Verdict).ToDictionary();
        var assessed = Middle(() => sets.Count(set => rules.Assess(set.Answers, set.Facts).Verdict is Verdict.Met));
        var said = Middle(() => sets.Sum(set => rules.Assess(set.Answers, set.Facts).Findings.Sum(found => found.Findings.Sum(finding => finding.Sentence.Length))));
        IReadOnlyList<Figure> figures =
        [
            Figure.Below("10,000 sets of answers against 7 scenarios", assessed, "s", 1),
            Figure.Plain("the same with sentences", said, "s"),
            Figure.Plain("sets that fit a scenario", verdicts.GetValueOrDefault(Verdict.Met), "sets"),
            Figure.Plain("sets that fit none", verdicts.GetValueOrDefault(Verdict.NotMet), "sets"),
            Figure.Plain("sets that lack something", verdicts.GetValueOrDefault(Verdict.Unknown), "sets"),
        ];
        await PerformanceFile.WriteSectionAsync("eligibility", HowToRead, machine, "full", figures);
        foreach (var figure in figures)
        {
            await Console.Out.WriteLineAsync(figure.Line);
        }
    }

    private static double Middle(Func<long> run) => Enumerable.Range(0, Runs).Select(_ =>
    {
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(run());
        return watch.Elapsed.TotalSeconds;
    }).Order().ElementAt(Runs / 2);

    private static (Answers Answers, Facts Facts) Set(int seed)
    {
        var random = new Random(seed);
        var today = new LocalDate(2026, 3, 2);
        var facts = Facts.OfPatient(today, today.PlusYears(-random.Next(10, 95)), random.Next(2) == 0 ? "f" : "m", random.Next(5) == 0 ? "29024" : "75115") with
        {
            History = random.Next(4) == 0 ? [new PastEvent("sejour", today.PlusDays(-random.Next(700)))] : [],
        };
        var answers = Answers.Of(
            from question in CesoaForm.Form.Sections.SelectMany(section => section.Questions)
            where random.Next(12) > 0
            let answer = AnswerTo(question, random, today)
            where answer is not null
            select KeyValuePair.Create(question.Key, answer));
        return (answers.With("age", facts.Known["patient.age"]), facts);
    }

    private static Answer? AnswerTo(Question question, Random random, LocalDate today) => question.Kind switch
    {
        QuestionKind.Date => Answer.Of(today.PlusDays(-random.Next(300))),
        QuestionKind.Several => Answer.Chosen(question.Options.Where(_ => random.Next(6) == 0).Select(option => option.Code)),
        QuestionKind.YesNo or QuestionKind.Choice or QuestionKind.Number or QuestionKind.Scale => LargeForm.AnswerTo(question, random),
        _ => null,
    };
}
