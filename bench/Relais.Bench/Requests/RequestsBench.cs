using Relais.Bench.Measuring;
using Relais.Bench.Serving;

namespace Relais.Bench.Requests;

/// <summary><c>relais bench requests</c>: real servers, real HTTP, both databases.</summary>
internal sealed class RequestsBench(Effort effort)
{
    private readonly byte[] _photo = Photo.OneMegabyte();

    public async Task RunAsync()
    {
        var machine = await Machine.ReadAsync();
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-bench-").FullName;
        var figures = new List<Figure>();
        try
        {
            var sqlite = Path.Combine(folder, "sqlite");
            figures.AddRange(await OnAsync("SQLite", new(sqlite, Path.Combine(sqlite, "relais.db"), null, Path.Combine(folder, "bare.db"))));
            await using var postgres = await PrivatePostgres.StartAsync();
            var database = await postgres.NewDatabaseAsync("relais");
            figures.AddRange(await OnAsync("PostgreSQL", new(Path.Combine(folder, "postgres"), database, database, await postgres.NewDatabaseAsync("bare"))));
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        await PerformancePage.WriteAsync(machine, effort, figures);
        foreach (var figure in figures)
        {
            await Console.Out.WriteLineAsync(figure.Line);
        }
    }

    private async Task<List<Figure>> OnAsync(string storage, Ground ground)
    {
        await Console.Error.WriteLineAsync($"{storage}: the bare ceiling…");
        SendingRun bare;
        await using (var server = await Server.BareAsync(ground.Bare))
        {
            bare = await SendingRun.OfAsync(server, effort, site => Task.FromResult<ISender>(new BareSender(site, _photo)));
        }

        await Console.Error.WriteLineAsync($"{storage}: pages with the three scenes…");
        IReadOnlyList<PageTime> few;
        await using (var small = await Server.RelaisAsync("toutes", ground.Data, ground.Option))
        {
            few = await new PageTimes(small, effort.Pages).OfBrittanyAsync();
        }

        await Console.Error.WriteLineAsync($"{storage}: staging the country…");
        await using (await Server.RelaisAsync("national", ground.Data, ground.Option))
        {
            // Staged; the next one serves, and nothing else.
        }

        await using var relais = await Server.RelaisAsync("national", ground.Data, ground.Option);
        var stored = await StoredRequests.CountAsync(ground.Database);
        var pages = new PageTimes(relais, effort.Pages);
        await Console.Error.WriteLineAsync($"{storage}: pages with {stored} requests…");
        IReadOnlyList<PageTime> many = [.. await pages.OfBrittanyAsync(), .. await pages.OfTheCountryAsync()];
        IReadOnlyList<Figure> weights = ground.Option is null ? await pages.WeighAsync() : [];
        await Console.Error.WriteLineAsync($"{storage}: sending…");
        var sent = await SendingRun.OfAsync(relais, effort, async site => await RelaisSender.OpenAsync(site, _photo));
        return [.. sent.Beside(bare, storage), .. PageFigures.Of(storage, few, many, stored), .. weights];
    }

    /// <summary>Where one measure takes place.</summary>
    /// <param name="Data">The folder of Relais.</param>
    /// <param name="Database">The database of Relais, a file or an address.</param>
    /// <param name="Option">What <c>--database</c> says, or null for SQLite.</param>
    /// <param name="Bare">The database of the bare ceiling.</param>
    private sealed record Ground(string Data, string Database, string? Option, string Bare);
}
