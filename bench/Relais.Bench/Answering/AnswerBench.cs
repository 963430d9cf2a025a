using Relais.Bench.Measuring;
using Relais.Bench.Requests;
using Relais.Bench.Serving;

namespace Relais.Bench.Answering;

/// <summary><c>relais bench answer</c>: from opening a dermatology request to a templated answer sent, by the pages alone.</summary>
internal sealed class AnswerBench(Effort effort)
{
    private const double Most = 400;
    private const double MostInteractions = 6;

    private const string HowToRead = """
        ## Answer

        Written by `./relais bench answer`. An expert of the scene on SQLite, real server, real HTTP, one after the other: open the request,
        take charge, choose a template, insert it, send the opinion. **Interactions** are what the expert does with the hands; **server time**
        is that of all the exchanges they cause, pages that follow a redirect included, as the client waits for them on the same machine.
        """;

    public async Task RunAsync()
    {
        var machine = await Machine.ReadAsync();
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-bench-").FullName;
        List<Figure> figures;
        try
        {
            figures = await MeasureAsync(folder);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        await PerformanceFile.WriteSectionAsync("answer", HowToRead, machine, effort.Name, figures);
        foreach (var figure in figures)
        {
            await Console.Out.WriteLineAsync(figure.Line);
        }
    }

    private async Task<List<Figure>> MeasureAsync(string folder)
    {
        await using var server = await Server.RelaisAsync("oncobreizh", folder, null);
        using var sender = await RelaisSender.OpenAsync(server.Address, Photo.OneMegabyte());
        using var desk = await AnsweringDesk.OpenAsync(server.Address);
        var (all, parts) = (new List<double>(), new List<IReadOnlyList<double>>());
        for (var time = -effort.WarmUp; time < effort.Alone; time++)
        {
            var request = await sender.SendWithPhotoAsync();
            var took = await desk.AnswerAsync(request);
            if (time >= 0)
            {
                parts.Add(took);
                all.Add(took.Sum());
            }
        }

        var samples = new Samples(all, TimeSpan.Zero);
        return
        [
            new Figure("Interactions", AnsweringDesk.Interactions, "", $"at most {MostInteractions}", AnsweringDesk.Interactions <= MostInteractions),
            Figure.Below("Server time in all, p50", samples.P50, "ms", Most),
            Figure.Below("Server time in all, p95", samples.P95, "ms", Most),
            .. AnsweringDesk.Steps.Select((step, rank) => Figure.Plain($"{step}, p50", new Samples([.. parts.Select(part => part[rank])], TimeSpan.Zero).P50, "ms")),
        ];
    }
}
