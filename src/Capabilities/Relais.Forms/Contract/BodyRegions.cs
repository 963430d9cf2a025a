namespace Relais.Forms.Contract;

/// <summary>The regions of the body map, front and back.</summary>
public static class BodyRegions
{
    private static readonly (string Code, string Label)[] Middle =
    [
        ("cuir_chevelu", "Cuir chevelu"), ("visage", "Visage"), ("cou", "Cou"), ("thorax", "Thorax"), ("abdomen", "Abdomen"),
        ("pelvis", "Région génitale"), ("nuque", "Nuque"), ("dos", "Dos"), ("lombes", "Région lombaire"), ("fesses", "Fesses et sacrum"),
    ];

    private static readonly (string Code, string Label)[] Sides =
    [
        ("epaule", "Épaule"), ("bras", "Bras"), ("avant_bras", "Avant-bras"), ("main", "Main"),
        ("hanche", "Hanche"), ("cuisse", "Cuisse"), ("genou", "Genou"), ("jambe", "Jambe"), ("cheville", "Cheville"), ("pied", "Pied"), ("talon", "Talon"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Option> All { get; } =
    [
        .. Middle.Select(region => new Option(region.Code, region.Label)),
        .. Sides.Select(region => new Option(region.Code + "_d", region.Label + " à droite")),
        .. Sides.Select(region => new Option(region.Code + "_g", region.Label + " à gauche")),
    ];
}
