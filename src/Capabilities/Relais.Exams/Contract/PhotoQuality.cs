namespace Relais.Exams.Contract;

/// <summary>How well a photo let an expert answer.</summary>
public enum PhotoQuality
{
    /// <summary>Exploitable.</summary>
    Usable,

    /// <summary>Moyenne : one answers, with less certainty.</summary>
    Fair,

    /// <summary>Inexploitable.</summary>
    Unusable,
}

/// <summary>What a photo lacks.</summary>
[Flags]
public enum PhotoFlaws
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Flou.</summary>
    Blurred = 1,

    /// <summary>Trop sombre, trop claire ou reflets.</summary>
    Light = 2,

    /// <summary>La lésion est coupée, trop loin ou trop près.</summary>
    Framing = 4,

    /// <summary>Pas de règle ni de repère de taille.</summary>
    NoScale = 8,

    /// <summary>Couleurs fausses.</summary>
    Colours = 16,

    /// <summary>Une vue manque : d’ensemble, rapprochée.</summary>
    MissingView = 32,
}

/// <summary>The French words of qualities and flaws.</summary>
public static class PhotoQualityWords
{
    /// <summary>The flaws, one by one.</summary>
    public static IReadOnlyList<PhotoFlaws> AllFlaws { get; } =
        [PhotoFlaws.Blurred, PhotoFlaws.Light, PhotoFlaws.Framing, PhotoFlaws.NoScale, PhotoFlaws.Colours, PhotoFlaws.MissingView];

    /// <summary>«Exploitable».</summary>
    public static string Label(this PhotoQuality quality) => quality switch
    {
        PhotoQuality.Usable => "Exploitable",
        PhotoQuality.Fair => "Moyenne",
        PhotoQuality.Unusable => "Inexploitable",
        _ => throw new ArgumentOutOfRangeException(nameof(quality)),
    };

    /// <summary>«flou», for a single flaw.</summary>
    public static string Label(this PhotoFlaws flaw) => flaw switch
    {
        PhotoFlaws.Blurred => "flou",
        PhotoFlaws.Light => "lumière ou reflets",
        PhotoFlaws.Framing => "cadrage",
        PhotoFlaws.NoScale => "échelle absente",
        PhotoFlaws.Colours => "couleurs",
        PhotoFlaws.MissingView => "vue manquante",
        _ => throw new ArgumentOutOfRangeException(nameof(flaw)),
    };

    /// <summary>What makes the next photo better, in one sentence a flaw.</summary>
    public static string Advice(this PhotoFlaws flaw) => flaw switch
    {
        PhotoFlaws.Blurred => "Touchez la lésion sur l’écran pour faire la mise au point, et tenez le téléphone à deux mains.",
        PhotoFlaws.Light => "Placez-vous près d’une fenêtre, sans flash ni reflet.",
        PhotoFlaws.Framing => "Mettez la lésion au centre, entière, à quinze centimètres environ.",
        PhotoFlaws.NoScale => "Posez une règle contre la lésion.",
        PhotoFlaws.Colours => "Évitez les lampes colorées et les filtres de l’appareil.",
        PhotoFlaws.MissingView => "Prenez une vue d’ensemble, une vue rapprochée et une vue avec une règle.",
        _ => throw new ArgumentOutOfRangeException(nameof(flaw)),
    };

    /// <summary>«flou, échelle absente»; empty without a flaw.</summary>
    public static string Words(this PhotoFlaws flaws) => string.Join(", ", Of(flaws).Select(Label));

    /// <summary>The single flaws of a set.</summary>
    public static IEnumerable<PhotoFlaws> Of(PhotoFlaws flaws) => AllFlaws.Where(flaw => flaws.HasFlag(flaw));
}
