using Relais.Forms.Contract;
using static Relais.Forms.Library.Ask;

namespace Relais.Forms.Library;

/// <summary>The request about joints and spine, and the activity of rheumatoid arthritis with its published formulas.</summary>
internal static class RheumatologyForms
{
    private const string Roots = "0.56 * sqrt(count(douloureuses)) + 0.28 * sqrt(count(gonflees))";

    public static Form Request { get; } = new()
    {
        Key = "rhumatologie",
        Title = "Avis rhumatologique",
        Sections = [Situation, Joint, Biology, Treatments],
        Scores = Activity,
        RedFlags =
        [
            new("alerte_septique", "has(alarmes, 'fievre')", "Fièvre avec arthrite : éliminez une arthrite septique en urgence."),
            new("alerte_neuro", "has(alarmes, 'deficit') or has(alarmes, 'sphincter')", "Déficit neurologique : appelez le 15."),
            new("alerte_horton", "has(alarmes, 'cephalee')", "Céphalées ou troubles visuels après 50 ans : artérite à cellules géantes possible, avis dans la journée."),
        ],
        Source = Formulas,
    };

    public static Form ActivityForm { get; } = new()
    {
        Key = "das28",
        Title = "Activité d’une polyarthrite (DAS28, SDAI, CDAI)",
        Purpose = "Les résultats décrivent l’activité ; ils ne sont pas une prescription.",
        Sections = [Joint, Biology],
        Scores = Activity,
        Source = Formulas,
    };

    public static Form Response { get; } = new()
    {
        Key = "reponse_eular",
        Title = "Réponse au traitement (EULAR)",
        Sections =
        [
            Section(
                "das", "Les deux DAS28",
                Number("das28_avant", "DAS28 avant traitement", 0, 10, decimals: 3).Required(),
                Number("das28_apres", "DAS28 actuel", 0, 10, decimals: 3).Required(),
                Computed("baisse", "Baisse", "das28_avant - das28_apres", decimals: 2),
                Computed(
                    "reponse", "Réponse",
                    "if(baisse > 1.2 and das28_apres <= 3.2, 'Bonne', if(baisse > 0.6 and das28_apres <= 5.1 or baisse > 1.2 and das28_apres > 3.2, 'Modérée', 'Absente'))")),
        ],
        Source = Formulas,
    };

    public static Form Das44 { get; } = new()
    {
        Key = "das44",
        Title = "DAS44",
        Sections =
        [
            Section(
                "das", "Les mesures",
                Number("ritchie", "Index de Ritchie", 0, 78).Required(),
                Number("gonflees44", "Articulations gonflées sur 44", 0, 44).Required(),
                Number("vs", "VS", 0, 200, "mm/h").Required(),
                Number("global", "Appréciation globale du patient", 0, 100, "mm").Required()),
        ],
        Scores =
        [
            Bands.Formula(
                "das44_score", "DAS44", "0.54 * sqrt(ritchie) + 0.065 * gonflees44 + 0.33 * ln(max(vs, 1)) + 0.0072 * global", 2,
                Bands.Done("Rémission", below: 1.6m), Bands.Info("Activité faible", below: 2.4m), Bands.Soon("Activité modérée", atMost: 3.7m), Bands.Late("Activité forte")),
        ],
        Source = Formulas,
    };

    private const string Formulas = "Formules publiées du DAS28, du DAS44, du SDAI et du CDAI ; VS de 0 comptée 1 mm.";

    private static Score[] Activity =>
    [
        Bands.Formula("das28_vs", "DAS28-VS (4 variables)", $"{Roots} + 0.70 * ln(max(vs, 1)) + 0.014 * global", 2, DasBands),
        Bands.Formula("das28_vs3", "DAS28-VS (3 variables)", $"({Roots} + 0.70 * ln(max(vs, 1))) * 1.08 + 0.16", 2, DasBands),
        Bands.Formula("das28_crp", "DAS28-CRP (4 variables)", $"{Roots} + 0.36 * ln(crp + 1) + 0.014 * global + 0.96", 2, DasBands),
        Bands.Formula("das28_crp3", "DAS28-CRP (3 variables)", $"({Roots} + 0.36 * ln(crp + 1)) * 1.10 + 1.15", 2, DasBands),
        Bands.Formula(
            "sdai", "SDAI", "count(douloureuses) + count(gonflees) + global / 10 + medecin + crp / 10", 1,
            Bands.Done("Rémission", atMost: 3.3m), Bands.Info("Activité faible", atMost: 11), Bands.Soon("Activité modérée", atMost: 26), Bands.Late("Activité forte")),
        Bands.Formula(
            "cdai", "CDAI", "count(douloureuses) + count(gonflees) + global / 10 + medecin", 1,
            Bands.Done("Rémission", atMost: 2.8m), Bands.Info("Activité faible", atMost: 10), Bands.Soon("Activité modérée", atMost: 22), Bands.Late("Activité forte")),
        Bands.Formula(
            "remission", "Rémission booléenne ACR/EULAR 2.0 (1 = oui)", "if(count(douloureuses) <= 1 and count(gonflees) <= 1 and crp / 10 <= 1 and global / 10 <= 2, 1, 0)", 0,
            Bands.Soon("Non", below: 1), Bands.Done("Oui")),
    ];

    private static Band[] DasBands => [Bands.Done("Rémission", below: 2.6m), Bands.Info("Activité faible", atMost: 3.2m), Bands.Soon("Activité modérée", atMost: 5.1m), Bands.Late("Activité forte")];

    private static Section Situation => Section(
        "situation", "La situation",
        One(
            "situation_clinique", "Situation", "rachis:Rachis", "arthrite:Arthrite ou rhumatisme inflammatoire", "microcristaux:Goutte ou chondrocalcinose", "arthrose:Arthrose", "os:Ostéoporose ou fracture", "abarticulaire:Tendon, bourse, épaule", "autre:Autre").Required(),
        Long("question", "Votre question").Required(),
        Day("debut", "Début des symptômes").Required(),
        Scale("douleur", "Douleur", "Aucune", "La pire imaginable").AskedFor(),
        YesNo("reveil", "Réveils nocturnes").AskedFor(),
        Number("derouillage", "Dérouillage matinal", 0, 600, "min").AskedFor(),
        Several("alarmes", "Signes d’alarme", "Aucun", "fievre:Fièvre", "amaigrissement:Amaigrissement", "deficit:Déficit moteur", "sphincter:Troubles sphinctériens", "cephalee:Céphalées ou troubles visuels récents", "cancer:Antécédent de cancer", "fracture:Fracture récente").Required());

    private static Section Joint => Section(
        "articulations", "Les articulations",
        Joints("douloureuses", "Articulations douloureuses (28)").AskedFor(),
        Joints("gonflees", "Articulations gonflées (28)").AskedFor(),
        Number("global", "Appréciation globale du patient", 0, 100, "mm").Helped("De 0, très bien, à 100, très mal.").AskedFor(),
        Number("medecin", "Appréciation globale du médecin", 0, 10, decimals: 1));

    private static Section Biology => Section(
        "biologie", "La biologie",
        Number("vs", "VS", 0, 200, "mm/h").AskedFor(),
        Number("crp", "CRP", 0, 500, "mg/L", 1).AskedFor(),
        One("fr", "Facteur rhumatoïde", "negatif:Négatif", "positif:Positif", "non_fait:Non fait"),
        One("ccp", "Anti-CCP", "negatif:Négatifs", "positif:Positifs", "non_fait:Non faits"),
        Files("resultats", "Résultats et imagerie"));

    private static Section Treatments => Section(
        "traitements", "Les traitements",
        Long("fond", "Traitements de fond conventionnels : molécule, dose, dates").AskedFor(),
        Long("biologiques", "Biothérapies : molécule, dose, dates"),
        Number("cortisone", "Prednisone", 0, 200, "mg/j", 1),
        Long("antecedents", "Antécédents et autres traitements").AskedFor());
}
