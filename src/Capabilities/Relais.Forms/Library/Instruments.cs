using Relais.Forms.Contract;
using static Relais.Forms.Library.Ask;

namespace Relais.Forms.Library;

/// <summary>Published instruments that may be shipped.</summary>
internal static class Instruments
{
    private static readonly string[] Often = ["Jamais", "Plusieurs jours", "Plus de la moitié du temps", "Presque tous les jours"];

    public static Form Pain { get; } = new()
    {
        Key = "douleur",
        Title = "Douleur (EVA, échelle verbale)",
        Sections =
        [
            Section(
                "douleur", "La douleur",
                Scale("eva", "Intensité", "Aucune douleur", "La pire imaginable").Required(),
                Graded("evs", "En un mot", "Absente", "Faible", "Modérée", "Intense", "Extrêmement intense")),
        ],
        Scores = [Bands.Formula("eva_score", "EVA", "eva", 0, Bands.Done("Légère", atMost: 3), Bands.Soon("Modérée", atMost: 6), Bands.Late("Forte"))],
        Source = "Échelles libres.",
    };

    public static Form Mmrc { get; } = new()
    {
        Key = "mmrc",
        Title = "Dyspnée (mMRC)",
        Sections =
        [
            Section(
                "mmrc", "L’essoufflement",
                Graded(
                    "grade", "Quand êtes-vous essoufflé ?",
                    "Seulement pour un effort soutenu", "En marchant vite ou dans une légère côte", "À plat, je marche plus lentement que les gens de mon âge, ou je dois m’arrêter à mon pas",
                    "Je m’arrête après une centaine de mètres ou quelques minutes à plat", "Trop essoufflé pour sortir, ou en m’habillant").Required()),
        ],
        Scores = [new Score { Key = "mmrc_score", Label = "mMRC", Items = ["grade"], OutOf = 4, Bands = [Bands.Done("Peu symptomatique", below: 2), Bands.Soon("Symptomatique")] }],
        Source = "Échelle libre.",
    };

    public static Form Quebec { get; } = Summed(
        "quebec", "Échelle de Québec du mal de dos", "Avez-vous aujourd’hui de la difficulté à…", 100, [],
        ["Aucune", "Minime", "Un peu", "Assez", "Beaucoup", "Incapable"],
        "Sortir du lit", "Dormir toute la nuit", "Vous retourner dans le lit", "Vous déplacer en voiture", "Rester debout 20 à 30 minutes", "Rester assis plusieurs heures",
        "Monter un étage", "Marcher quelques centaines de mètres", "Marcher plusieurs kilomètres", "Atteindre une étagère haute", "Lancer une balle", "Courir une centaine de mètres",
        "Prendre des aliments dans le réfrigérateur", "Faire votre lit", "Mettre vos chaussettes", "Vous pencher pour laver une baignoire", "Déplacer une chaise",
        "Tirer ou pousser une porte lourde", "Porter deux sacs de courses", "Soulever et porter une grosse valise");

    public static Form Phq9 { get; } = Summed(
        "phq9", "Dépression (PHQ-9)", "Au cours des deux dernières semaines, à quelle fréquence avez-vous été gêné par…", 27,
        [Bands.Done("Minime", below: 5), Bands.Info("Légère", below: 10), Bands.Soon("Modérée", below: 15), Bands.Late("Modérément sévère", below: 20), Bands.Late("Sévère")],
        Often,
        "Peu d’intérêt ou de plaisir à faire les choses", "Être triste, déprimé ou désespéré", "Difficultés à s’endormir, à rester endormi, ou trop dormir", "Se sentir fatigué ou manquer d’énergie",
        "Peu d’appétit ou trop manger", "Mauvaise opinion de soi, sentiment d’échec", "Difficultés à se concentrer", "Bouger ou parler lentement, ou au contraire être agité",
        "Penser qu’il vaudrait mieux être mort, ou à se faire du mal") with
    {
        RedFlags = [new("alerte_suicide", "phq9_9 != 'n0'", "Idées de mort ou de se faire du mal : évaluez le risque suicidaire aujourd’hui. 3114, numéro national de prévention du suicide.")],
    };

    public static Form Gad7 { get; } = Summed(
        "gad7", "Anxiété (GAD-7)", "Au cours des deux dernières semaines, à quelle fréquence avez-vous été gêné par…", 21,
        [Bands.Done("Minime", below: 5), Bands.Info("Légère", below: 10), Bands.Soon("Modérée", below: 15), Bands.Late("Sévère")],
        Often,
        "Un sentiment de nervosité, d’anxiété ou de tension", "Une incapacité à arrêter de s’inquiéter", "Une inquiétude excessive à propos de tout", "Des difficultés à se détendre",
        "Une agitation qui empêche de tenir en place", "Une tendance à être contrarié ou irritable", "La peur que quelque chose de terrible n’arrive");

    public static Form Lesion { get; } = new()
    {
        Key = "glasgow_7",
        Title = "Lésion pigmentée (liste de Glasgow en 7 points)",
        Sections =
        [
            Section(
                "lesion", "La lésion",
                Several("majeurs", "Critères majeurs", "Aucun", "taille:Changement de taille", "forme:Changement de forme", "couleur:Changement de couleur") with
                {
                    Options = [new("taille", "Changement de taille") { Points = 2 }, new("forme", "Changement de forme") { Points = 2 }, new("couleur", "Changement de couleur") { Points = 2 }],
                    Need = Need.Required,
                },
                Several("mineurs", "Critères mineurs", "Aucun", "diametre:Diamètre d’au moins 7 mm", "inflammation:Inflammation", "suintement:Suintement ou saignement", "sensation:Sensation modifiée").WorthOneEach().Required()),
        ],
        Scores = [new Score { Key = "glasgow", Label = "Score de Glasgow", Items = ["majeurs", "mineurs"], OutOf = 10, Bands = [Bands.Done("Peu suspect", below: 3), Bands.Late("À montrer")] }],
        Source = "Critères libres.",
    };

    public static Form Picture { get; } = Summed(
        "qualite_photo", "Qualité d’une photo de télédermatologie", "Pour chaque critère", 10,
        [Bands.Late("À refaire", below: 5), Bands.Soon("Utilisable", below: 8), Bands.Done("Bonne")],
        ["Mauvais", "Moyen", "Bon"],
        "Cadrage", "Netteté", "Lumière", "Échelle visible", "Trois vues : situation, région, proche");

    public static Form Body { get; } = new()
    {
        Key = "imc_dfg",
        Title = "Indice de masse corporelle et filtration rénale",
        Sections =
        [
            Section(
                "mesures", "Les mesures",
                Number("poids", "Poids", 2, 300, "kg", 1).Required(),
                Number("taille", "Taille", 40, 230, "cm").Required(),
                Number("age", "Âge", 18, 120, "ans").Filled("patient.age").Required(),
                One("sexe", "Sexe", "f:Féminin", "m:Masculin").Filled("patient.sex").Required(),
                Number("creatinine", "Créatinine", 10, 2_000, "µmol/L").AskedFor(),
                Computed("creatinine_rel", "Créatinine rapportée à la référence", "creatinine / 88.42 / if(sexe = 'f', 0.7, 0.9)", decimals: 3)),
        ],
        Scores =
        [
            Bands.Formula("imc", "Indice de masse corporelle", "poids / pow(taille / 100, 2)", 1, Bands.Soon("Maigreur", below: 18.5m), Bands.Done("Normal", below: 25), Bands.Soon("Surpoids", below: 30), Bands.Late("Obésité")),
            Bands.Formula(
                "dfg", "DFG estimé (CKD-EPI 2021), en mL/min/1,73 m²",
                "142 * pow(min(creatinine_rel, 1), if(sexe = 'f', -0.241, -0.302)) * pow(max(creatinine_rel, 1), -1.2) * pow(0.9938, age) * if(sexe = 'f', 1.012, 1)", 0,
                Bands.Late("Sévèrement diminué", below: 30), Bands.Soon("Diminué", below: 60), Bands.Info("Un peu diminué", below: 90), Bands.Done("Normal")),
        ],
        Source = "CKD-EPI 2021, sans coefficient d’origine.",
    };

    private static Form Summed(string key, string title, string lead, int outOf, Band[] bands, string[] grades, params string[] items)
    {
        Question[] questions = [.. items.Select((item, i) => Graded($"{key}_{i + 1}", item, grades).Required())];
        return new Form
        {
            Key = key,
            Title = title,
            Sections = [new Section { Key = "items", Title = "Les questions", Help = lead, Questions = questions }],
            Scores = [Bands.Sum(key + "_score", title, questions, outOf, bands)],
            Source = "Instrument libre.",
        };
    }
}
