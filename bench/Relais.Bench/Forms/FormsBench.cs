using System.Diagnostics;
using NodaTime;
using Relais.Bench.Measuring;
using Relais.Bench.Serving;
using Relais.Forms.Contract;

namespace Relais.Bench.Forms;

/// <summary><c>relais bench forms</c>: a large form, answer by answer, by the engine alone and through a real server; then each change of its editor.</summary>
internal sealed class FormsBench(int times)
{
    private const double Most = 50;

    private const string HowToRead = """
        ## Forms

        Written by `./relais bench forms`. A form of 200 questions, 60 of which depend on others. **By the engine**: what one changed answer
        costs, and everything from nothing. **Through the server** (a process of its own, real HTTP, SQLite): the page that comes back
        when a requester answers a question on which others depend, all earlier answers posted with it, and the autosave of one answer;
        then each change in the editor of questions (saved, checked, and the plan, the part and the preview of 200 questions drawn again).
        **Processor time** is what the server computed: other programs do not lengthen it.
        """;

    public async Task RunAsync()
    {
        var machine = await Machine.ReadAsync();
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-bench-").FullName;
        List<Figure> figures = [.. Engine()];
        try
        {
            await using var server = await Server.RelaisAsync("cesoa", folder, null);
            using var served = await ServedForm.OpenAsync(server);
            figures.AddRange(await served.AnsweringAsync(times, Most));
            figures.AddRange(await served.EditingAsync(times, Most));
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        await PerformanceFile.WriteSectionAsync("forms", HowToRead, machine, times < 100 ? "quick" : "full", figures);
        foreach (var figure in figures)
        {
            await Console.Out.WriteLineAsync(figure.Line);
        }
    }

    private static IEnumerable<Figure> Engine()
    {
        var engine = FormEngine.Of(LargeForm.Of("grand"));
        var facts = new Facts(new LocalDate(2026, 3, 2)) { History = [] };
        var questions = engine.Form.Sections.SelectMany(section => section.Questions).ToList();
        var random = new Random(7);
        var (each, whole) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < 30; turn++)
        {
            var evaluation = engine.Evaluate(Answers.None, facts);
            foreach (var question in questions)
            {
                var watch = Stopwatch.StartNew();
                evaluation = evaluation.With(question.Key, LargeForm.AnswerTo(question, random));
                each.Add(watch.Elapsed.TotalMilliseconds);
            }

            var all = Stopwatch.StartNew();
            _ = engine.Evaluate(evaluation.Answers, facts);
            whole.Add(all.Elapsed.TotalMilliseconds);
        }

        var (one, everything) = (new Samples(each, TimeSpan.Zero), new Samples(whole, TimeSpan.Zero));
        return
        [
            Figure.Plain("Engine, one answer of 200, p50", one.P50, "ms"),
            Figure.Below("Engine, one answer of 200, p95", one.P95, "ms", Most),
            Figure.Below("Engine, 200 answers from nothing, p95", everything.P95, "ms", Most),
        ];
    }
}
