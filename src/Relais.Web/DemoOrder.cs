using System.Globalization;
using Relais.Scenes;

namespace Relais.Web;

/// <summary>What the command line of <c>relais demo</c> asks for.</summary>
internal sealed record DemoOrder
{
    public const string Help = """
        relais demo : la démonstration de Relais, avec des équipes, des patients et des demandes inventés.

        Usage : relais demo [--scene NOM] [--port N] [--data DOSSIER] [--database ADRESSE]

          --scene NOM         ce qui est mis en scène (toutes les équipes sans cette option) :
                                toutes       les sept équipes ci-dessous
                                oncobreizh   Oncobreizh Télédermato, Bretagne : 31 dermatologues, 3 secteurs
                                corsicaderm  CorsicaDerm, Corse : 3 secteurs, renfort d’Île-de-France
                                sosoeil      SOS Œil, Nord et Pas-de-Calais : 8 secteurs, des cabinets
                                cesoa        CeSOA, Paris : un centre expert, son questionnaire et ses sept scénarios
                                plaietile    Plaietile, Pyrénées-Atlantiques et Landes : une coordination répartit, médecins et infirmiers
                                essdv        ESSDV-IDF, Île-de-France : biothérapies en dermatologie, dossier structuré
                                cardio       ESS Cardio, Pays de la Loire : une astreinte par département
                                national     40 équipes dans toute la France, 2 500 professionnels, 100 000 demandes
          --port N            le port d’écoute sur cette machine (5080)
          --data DOSSIER      le dossier des données, créé au besoin (.data/demo)
          --database ADRESSE  une base PostgreSQL (postgres://utilisateur:secret@hôte:port/nom) au lieu de SQLite
          --help              cette aide

        Une scène déjà présente dans les données n’est pas ajoutée deux fois. La démonstration est refusée en Production.
        """;

    private static readonly Dictionary<string, SceneName> Scenes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["toutes"] = SceneName.All,
        ["oncobreizh"] = SceneName.Oncobreizh,
        ["corsicaderm"] = SceneName.CorsicaDerm,
        ["sosoeil"] = SceneName.SosOeil,
        ["cesoa"] = SceneName.Cesoa,
        ["plaietile"] = SceneName.Plaietile,
        ["essdv"] = SceneName.Essdv,
        ["cardio"] = SceneName.Cardio,
        ["national"] = SceneName.National,
    };

    public SceneName Scene { get; private init; } = SceneName.All;

    public int Port { get; private init; } = 5080;

    public string Data { get; private init; } = Path.Combine(".data", "demo");

    public string? Database { get; private init; }

    public bool IsHelp { get; private init; }

    /// <summary>What is wrong in the command line, or null.</summary>
    public string? WhyNot { get; private init; }

    public static DemoOrder Read(IReadOnlyList<string> args)
    {
        var order = new DemoOrder();
        for (var i = 0; i < args.Count && order.WhyNot is null; i++)
        {
            var (option, value) = args[i].Split('=', 2) is [var name, var joined] ? (name, joined) : (args[i], null);
            if (option is "--help" or "-h")
            {
                return order with { IsHelp = true };
            }

            value ??= i + 1 < args.Count ? args[++i] : null;
            order = value is null ? order with { WhyNot = $"Il manque une valeur après {option}." } : order.With(option, value);
        }

        return order;
    }

    /// <summary>The same, as the host reads it.</summary>
    public string[] ToHostArguments() =>
    [
        "--environment=Demo",
        "--Demo:Enabled=true",
        $"--Data:Folder={Path.GetFullPath(Data)}",
        string.Create(CultureInfo.InvariantCulture, $"--urls=http://localhost:{Port}"),
        string.Create(CultureInfo.InvariantCulture, $"--Mail:Site=http://localhost:{Port}"),
        .. Database is null ? Array.Empty<string>() : [$"--Data:Database={Database}"],
    ];

    /// <summary>What to do first.</summary>
    public string Welcome() => string.Create(CultureInfo.InvariantCulture, $"""

        Relais est ouvert : http://localhost:{Port}

          1. Ouvrez http://localhost:{Port}/demo et entrez, par exemple, comme Dr Nolwenn Kerbrat, généraliste à Carhaix.
          2. Ouvrez la même page dans une fenêtre privée et entrez comme Dr Erwan Coatanéa, dermatologue d’astreinte.
          3. Envoyez une demande d’un côté, répondez de l’autre.

        Ctrl+C pour arrêter. Données : {Path.GetFullPath(Data)}
        """);

    private DemoOrder With(string option, string value) => option switch
    {
        "--scene" when Scenes.TryGetValue(value, out var scene) => this with { Scene = scene },
        "--scene" => this with { WhyNot = $"Aucune scène «\u00A0{value}\u00A0»." },
        "--port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65_536 => this with { Port = port },
        "--port" => this with { WhyNot = $"«\u00A0{value}\u00A0» n’est pas un port (1 à 65535)." },
        "--data" => this with { Data = value },
        "--database" => this with { Database = value },
        _ => this with { WhyNot = $"Option inconnue : {option}." },
    };
}
