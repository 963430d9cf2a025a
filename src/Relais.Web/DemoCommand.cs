using System.Diagnostics;
using System.Net.Sockets;

namespace Relais.Web;

/// <summary><c>relais demo</c>: stages invented teams, then serves them with a door through which one click signs in as anyone.</summary>
internal static class DemoCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var asked = DemoOrder.Read(args);
        if (asked.IsHelp || asked.WhyNot is not null)
        {
            await Console.Out.WriteLineAsync(asked.WhyNot is null ? DemoOrder.Help : $"{asked.WhyNot}\n\n{DemoOrder.Help}");
            return asked.WhyNot is null ? 0 : 2;
        }

        var variables = new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").Build();
        if (string.Equals(variables["ENVIRONMENT"], Environments.Production, StringComparison.OrdinalIgnoreCase))
        {
            await Console.Error.WriteLineAsync("La démonstration laisse entrer n’importe qui : elle est refusée en Production (ASPNETCORE_ENVIRONMENT).");
            return 1;
        }

        await using var app = RelaisHost.Build(asked.ToHostArguments());
        await StageAsync(app, asked);
        return await ServeAsync(app, asked);
    }

    private static async Task StageAsync(WebApplication app, DemoOrder asked)
    {
        var watch = Stopwatch.StartNew();
        await Console.Out.WriteLineAsync("Préparation des scènes…");
        await Schema.PrepareAsync(app.Services);
        await Scenes.Scenes.PlantAsync(app.Services, asked.Scene, app.Lifetime.ApplicationStopping);
        await Console.Out.WriteLineAsync($"Scènes prêtes en {watch.Elapsed.TotalSeconds:0.0} s.");
    }

    private static async Task<int> ServeAsync(WebApplication app, DemoOrder asked)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException failed) when (failed.InnerException is { InnerException: SocketException } or SocketException)
        {
            await Console.Error.WriteLineAsync($"Le port {asked.Port} est déjà pris : choisissez-en un autre avec --port.");
            return 1;
        }

        await Console.Out.WriteLineAsync(asked.Welcome());
        await app.WaitForShutdownAsync();
        return 0;
    }
}
