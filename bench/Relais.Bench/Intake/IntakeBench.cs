using Relais.Bench.Measuring;
using Relais.Bench.Requests;
using Relais.Bench.Serving;
using Relais.Scenes.National;

namespace Relais.Bench.Intake;

/// <summary><c>relais bench intake</c>: the worklist of coordination with the country stored, and mails a second.</summary>
internal sealed class IntakeBench(Effort effort)
{
    private const double Page = 50;

    private const string HowToRead = """
        ## Intake

        Written by `./relais bench intake`. **The worklist**: `/regulation` and its filters, asked for by a coordinator of the country
        staged on SQLite (100,000 requests), one after the other, real server, real HTTP. **Mails**: delivered into a Maildir, kept whole
        and encrypted, then each read by a process of its own, sorted and put in the list; one at a time, as the server does.
        """;

    private static readonly (string Name, string Url)[] Lists =
    [
        ("worklist", "/regulation"), ("worklist, late", "/regulation?retard=oui"), ("worklist, high priority", "/regulation?priorite=haute"), ("phone log", "/appels"), ("received mails", "/regulation/courriels"),
    ];

    public async Task RunAsync()
    {
        var machine = await Machine.ReadAsync();
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-bench-").FullName;
        List<Figure> figures;
        try
        {
            figures = await ListsAsync(folder);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        figures.AddRange(await new MailsBench(effort).RunAsync());
        await PerformanceFile.WriteSectionAsync("intake", HowToRead, machine, effort.Name, figures);
        foreach (var figure in figures)
        {
            await Console.Out.WriteLineAsync(figure.Line);
        }
    }

    private async Task<List<Figure>> ListsAsync(string folder)
    {
        await using (await Server.RelaisAsync("national", folder, null))
        {
            // Staged; the next one serves, and nothing else.
        }

        await using var server = await Server.RelaisAsync("national", folder, null);
        using var coordinator = await Person.SignInAsync(server.Address, NationalScene.Coordinator);
        var figures = new List<Figure>();
        foreach (var (name, url) in Lists)
        {
            await Timing.OfAsync([coordinator], effort.Pages, person => person.GetAsync(url));
            var samples = await Timing.OfAsync([coordinator], effort.Pages, person => person.GetAsync(url));
            figures.Add(Figure.Plain($"{name}, p50", samples.P50, "ms"));
            figures.Add(Figure.Below($"{name}, p95", samples.P95, "ms", Page));
        }

        return figures;
    }
}
