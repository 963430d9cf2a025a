namespace Relais.Forms.Editing;

/// <summary>The resources that scenarios book: rules and agendas know them by code, people by name.</summary>
internal static class ResourceNames
{
    private static readonly (string Code, string Name)[] Known =
    [
        ("densitometrie", "Densitométrie"),
        ("echographie", "Échographie"),
        ("ergotherapeute", "Ergothérapeute"),
        ("infirmier", "Infirmier"),
        ("kinesitherapeute", "Kinésithérapeute"),
        ("orthoprothesiste", "Orthoprothésiste"),
        ("radiologie", "Radiologie"),
        ("rhumatologue", "Rhumatologue"),
        ("salle_infiltration", "Salle d’infiltration"),
    ];

    /// <summary>«Salle d’infiltration (salle_infiltration), …»: what may be typed, with the code that is kept.</summary>
    public static string Hint { get; } = string.Join(", ", Known.Select(one => $"{one.Name} ({one.Code})"));

    /// <summary>The French name of a code; what is not known stays as it is written.</summary>
    public static string NameOf(string code) => Array.Find(Known, one => one.Code == code).Name ?? code;

    /// <summary>The code of what was typed, a name or a code; what is not known stays as it is typed.</summary>
    public static string CodeOf(string typed) =>
        Array.Find(Known, one => string.Equals(Plain(one.Name), Plain(typed), StringComparison.OrdinalIgnoreCase)).Code ?? typed;

    // Keyboards type a straight apostrophe.
    private static string Plain(string text) => text.Replace('’', '\'');
}
