using Relais.Ui.Components;

namespace Relais.Requests.Intake.Sorting;

/// <summary>The French words of priorities and orientations.</summary>
internal static class SortingWords
{
    public static IReadOnlyList<Priority> Priorities { get; } = [Priority.High, Priority.Normal, Priority.Low];

    public static IReadOnlyList<Orientation> Orientations { get; } = Enum.GetValues<Orientation>();

    public static string Label(this Priority priority) => priority switch
    {
        Priority.High => "Haute",
        Priority.Normal => "Normale",
        Priority.Low => "Basse",
        _ => throw new ArgumentOutOfRangeException(nameof(priority)),
    };

    public static string Key(this Priority priority) => priority switch
    {
        Priority.High => "haute",
        Priority.Normal => "normale",
        Priority.Low => "basse",
        _ => throw new ArgumentOutOfRangeException(nameof(priority)),
    };

    public static Tone Tone(this Priority priority) => priority switch
    {
        Priority.High => Ui.Components.Tone.Soon,
        Priority.Normal or Priority.Low => Ui.Components.Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(priority)),
    };

    public static string Label(this Orientation orientation) => orientation switch
    {
        Orientation.Opinion => "Avis à distance",
        Orientation.Visit => "Consultation",
        Orientation.HalfDay => "Bilan d’une demi-journée",
        Orientation.MobileTeam => "Équipe mobile",
        Orientation.Emergency => "Urgence : appelez le 15",
        _ => throw new ArgumentOutOfRangeException(nameof(orientation)),
    };

    public static string Hint(this Orientation orientation) => orientation switch
    {
        Orientation.Opinion => "L’expert répond par écrit, le patient ne se déplace pas.",
        Orientation.Visit => "Le patient est à voir.",
        Orientation.HalfDay => "Plusieurs professionnels, en une venue.",
        Orientation.MobileTeam => "L’équipe se déplace au lieu de vie.",
        Orientation.Emergency => "Sans attendre l’avis : le requérant appelle le 15. Téléphonez-lui aussi.",
        _ => throw new ArgumentOutOfRangeException(nameof(orientation)),
    };
}
