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

        await using var relais = await Server.RelaisAsync(ground.Data, ground.Option);
        await Console.Error.WriteLineAsync($"{storage}: sending…");
        var pages = new PageTimes(relais.Address, storage, effort.Pages);
        var few = await pages.MeasureAsync(await Crowd.CountAsync(ground.Database));
        var sent = await SendingRun.OfAsync(relais, effort, async site => await RelaisSender.OpenAsync(site, _photo));
        await Console.Error.WriteLineAsync($"{storage}: {effort.Stored} requests…");
        var stored = await Crowd.GatherAsync(ground.Database, effort.Stored);
        var many = await pages.MeasureAsync(stored);
        IReadOnlyList<Figure> weights = ground.Option is null ? await pages.WeighAsync() : [];
        return [.. sent.Beside(bare, storage), .. few, .. many, .. weights];
    }

    /// <summary>Where one measure takes place.</summary>
    /// <param name="Data">The folder of Relais.</param>
    /// <param name="Database">The database of Relais, a file or an address.</param>
    /// <param name="Option">What <c>--database</c> says, or null for SQLite.</param>
    /// <param name="Bare">The database of the bare ceiling.</param>
    private sealed record Ground(string Data, string Database, string? Option, string Bare);
}
