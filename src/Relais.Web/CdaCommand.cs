using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Web;

/// <summary><c>relais cda DEMANDE --out DOSSIER</c>: writes the CDA, the XDM and the PDF of a request, for tools and tests.</summary>
internal static class CdaCommand
{
    public const string Help = """
        relais cda : écrit les documents d’une demande (CDA de la demande et de la réponse, courrier PDF, IHE_XDM.zip).

        Usage : relais cda NUMERO --out DOSSIER [--data DOSSIER] [--database ADRESSE]

          NUMERO              le numéro de la demande : DA-2026-004217
          --out DOSSIER       où écrire, créé au besoin
          --data DOSSIER      le dossier des données (.data/demo)
          --database ADRESSE  une base PostgreSQL au lieu de SQLite

        L’export est inscrit au journal. En Production, les données et la base sont celles de la configuration.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (CdaOrder.Read(args) is not { } order)
        {
            await Console.Out.WriteLineAsync(Help);
            return 2;
        }

        await using var app = RelaisHost.Build(order.ToHostArguments());
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            var export = scope.ServiceProvider.GetRequiredService<IRequestExport>();
            var files = await export.WriteAsync(order.Number, order.Folder, Act.OfRelais(scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant()), CancellationToken.None);
            foreach (var file in files)
            {
                await Console.Out.WriteLineAsync(file);
            }

            return 0;
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Refusal.Sentence);
            return 1;
        }
    }
}

/// <summary>What its command line asks for.</summary>
internal sealed record CdaOrder(string Number, string Folder)
{
    public string? Data { get; private init; }

    public string? Database { get; private init; }

    /// <summary>Null when it cannot be understood.</summary>
    public static CdaOrder? Read(IReadOnlyList<string> args)
    {
        var options = new Dictionary<string, string>();
        string? number = null;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--out" or "--data" or "--database" && i + 1 < args.Count)
            {
                options[args[i]] = args[++i];
            }
            else if (number is null && !args[i].StartsWith('-'))
            {
                number = args[i];
            }
            else
            {
                return null;
            }
        }

        return number is not null && options.TryGetValue("--out", out var folder)
            ? new(number, Path.GetFullPath(folder)) { Data = options.GetValueOrDefault("--data"), Database = options.GetValueOrDefault("--database") }
            : null;
    }

    /// <summary>The same, as the host reads it.</summary>
    public string[] ToHostArguments()
    {
        var variables = new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").Build();
        var isDemo = !string.Equals(variables["ENVIRONMENT"] ?? Environments.Production, Environments.Production, StringComparison.OrdinalIgnoreCase);
        return
        [
            .. isDemo ? ["--environment=Demo", "--Demo:Enabled=true"] : Array.Empty<string>(),
            .. isDemo || Data is not null ? [$"--Data:Folder={Path.GetFullPath(Data ?? Path.Combine(".data", "demo"))}"] : Array.Empty<string>(),
            .. Database is null ? Array.Empty<string>() : [$"--Data:Database={Database}"],
            "--Logging:LogLevel:Default=Warning",
        ];
    }
}
