using Relais.Forms.Contract;
using static Relais.Forms.Library.Ask;

namespace Relais.Forms.Library;

/// <summary>Instruments whose wording belongs to others: the reckoning is here, the words are typed by whoever holds the licence.</summary>
internal static class EngineOnly
{
    private const string Notice = "Le texte de cet instrument est protégé, ou ses droits restent à vérifier : saisissez-le depuis votre exemplaire sous licence.";

    public static Form Rapid3 { get; } = Of(
        "rapid3", "RAPID3", [.. Items("fonction", 10, 3), .. Items("global", 2, 10)],
        $"({Sum("fonction", 10)}) / 3 + global_1 + global_2", 1,
        Bands.Done("Proche de la rémission", atMost: 3), Bands.Info("Activité faible", atMost: 6), Bands.Soon("Activité modérée", atMost: 12), Bands.Late("Activité forte"));

    public static Form Raid { get; } = Of(
        "raid", "RAID", Items("raid", 7, 10),
        "0.21 * raid_1 + 0.16 * raid_2 + 0.15 * raid_3 + 0.12 * raid_4 + 0.12 * raid_5 + 0.12 * raid_6 + 0.12 * raid_7", 1,
        Bands.Done("Acceptable", atMost: 2), Bands.Soon("Au-dessus du seuil acceptable"));

    public static Form Basdai { get; } = Of(
        "basdai", "BASDAI", Items("basdai", 6, 10),
        "(basdai_1 + basdai_2 + basdai_3 + basdai_4 + mean(basdai_5, basdai_6)) / 5", 1, Bands.Done("Contrôlée", below: 4), Bands.Late("Active"));

    public static Form Asdas { get; } = Of(
        "asdas", "ASDAS-CRP", [.. Items("asdas", 4, 10), Number("crp", "CRP", 0, 500, "mg/L", 1).Required()],
        "0.121 * asdas_1 + 0.058 * asdas_2 + 0.110 * asdas_3 + 0.073 * asdas_4 + 0.579 * ln(crp + 1)", 2,
        Bands.Done("Inactive", below: 1.3m), Bands.Info("Faible", below: 2.1m), Bands.Soon("Forte", atMost: 3.5m), Bands.Late("Très forte"));

    public static Form Haq { get; } = Of("haq", "HAQ-DI", Items("haq", 8, 3), Mean("haq", 8), 2, Bands.Done("Peu de gêne", atMost: 1), Bands.Soon("Gêne modérée", atMost: 2), Bands.Late("Gêne sévère"));

    public static Form Cat { get; } = Of(
        "cat", "CAT", Items("cat", 8, 5), Sum("cat", 8), 0,
        Bands.Done("Faible", below: 10), Bands.Info("Moyen", atMost: 20), Bands.Soon("Fort", atMost: 30), Bands.Late("Très fort"));

    public static Form Ccq { get; } = Of("ccq", "CCQ", Items("ccq", 10, 6), Mean("ccq", 10), 1, Bands.Done("Peu symptomatique", below: 1), Bands.Soon("Symptomatique"));

    public static Form Oswestry { get; } = Of("oswestry", "Oswestry (ODI)", Items("odi", 10, 5), $"({Sum("odi", 10)}) * 2", 0, Bands.Done("Minime", atMost: 20), Bands.Info("Modérée", atMost: 40), Bands.Soon("Sévère", atMost: 60), Bands.Late("Majeure"));

    public static Form Eifel { get; } = Of(
        "eifel", "EIFEL (Roland-Morris)", [.. Enumerable.Range(1, 24).Select(i => YesNo("eifel_" + i, "Question " + i).Required())],
        string.Join(" + ", Enumerable.Range(1, 24).Select(i => $"if(eifel_{i} = 'oui', 1, 0)")), 0);

    private static Form Of(string key, string title, Question[] items, string formula, int decimals, params Band[] bands) => new()
    {
        Key = key,
        Title = title,
        Purpose = Notice,
        Sections = [new Section { Key = "items", Title = "Les questions", Questions = items }],
        Scores = [Bands.Formula(key + "_score", title, formula, decimals, bands)],
        Source = Notice,
    };

    private static Question[] Items(string key, int count, int max) =>
        [.. Enumerable.Range(1, count).Select(i => Scale($"{key}_{i}", "Question " + i, "0", $"{max}", max).Required())];

    private static string Sum(string key, int count) => string.Join(" + ", Enumerable.Range(1, count).Select(i => $"{key}_{i}"));

    private static string Mean(string key, int count) => $"mean({string.Join(", ", Enumerable.Range(1, count).Select(i => $"{key}_{i}"))})";
}
