using Relais.Forms.Contract;
using static Relais.Forms.Library.Ask;

namespace Relais.Forms.Library;

/// <summary>Requests about the skin: lesions, and biologics.</summary>
internal static class SkinForms
{
    public static Form Dermatology { get; } = new()
    {
        Key = "dermatologie",
        Title = "Avis dermatologique",
        Purpose = "Une lésion ou une éruption, avec ses photos.",
        Sections = [Lesion, Pictures, History],
        RedFlags =
        [
            new("alerte_etendue", "urgence = 'immediate'", "Urgence dermatologique signalée : appelez le dermatologue, ou le 15 si l’état général est atteint."),
            new("alerte_generale", "answered(signes_generaux) and count(signes_generaux) > 0", "Signes de gravité associés à l’éruption : évaluation urgente, appelez le 15."),
            new("alerte_melanome", "abcde_points >= 3 or vilain_canard = 'oui'", "Lésion pigmentée suspecte : avis rapide."),
        ],
        Scores =
        [
            new Score { Key = "abcde_points", Label = "Critères ABCDE", Items = ["abcde"], OutOf = 5, Bands = [Bands.Done("Peu suspect", below: 2), Bands.Soon("Suspect", below: 3), Bands.Late("Très suspect")] },
        ],
    };

    public static Form Biologic { get; } = new()
    {
        Key = "biotherapie_dermatologie",
        Title = "Biothérapie en dermatologie",
        Purpose = "Demande d’instauration ou d’avis, avec le bilan pré-thérapeutique et les critères d’indication.",
        Sections = [Disease, Severity, Treatments, Checks],
        RedFlags = [new("alerte_grossesse", "grossesse = 'oui'", "Grossesse en cours : à voir avant toute prescription."), new("alerte_infection", "infection_active = 'oui'", "Infection active : aucune biothérapie avant son traitement.")],
        Scores = [],
    };

    private static Section Lesion => Section(
        "lesion", "La lésion",
        One("type", "De quoi s’agit-il ?", "pigmentee:Lésion pigmentée", "tumeur:Autre tumeur ou lésion isolée", "eruption:Éruption", "ongles:Ongles ou cheveux", "autre:Autre").Required(),
        Long("question", "Votre question").Required(),
        Day("debut", "Apparue vers le").Helped("Une date approximative suffit.").AskedFor(),
        One("evolution", "Évolution", "stable:Stable", "lente:Lente, sur des mois", "rapide:Rapide, sur des semaines", "poussees:Par poussées").AskedFor(),
        Body("siege", "Siège").Required(),
        Number("taille", "Plus grand diamètre", 0, 500, "mm").When("type in ('pigmentee', 'tumeur')").AskedFor(),
        Several("abcde", "Critères ABCDE", "Aucun de ces critères", "a:Asymétrie", "b:Bords irréguliers", "c:Couleur inhomogène", "d:Diamètre de plus de 6 mm", "e:Évolution récente").WorthOneEach().When("type = 'pigmentee'").Required(),
        YesNo("vilain_canard", "Différente des autres grains de beauté (« vilain petit canard »)").When("type = 'pigmentee'").AskedFor(),
        Several("symptomes", "Symptômes", "Aucun", "prurit:Prurit", "douleur:Douleur", "saignement:Saignement", "suintement:Suintement").AskedFor(),
        Several("signes_generaux", "Signes de gravité", "Aucun", "fievre:Fièvre", "muqueuses:Atteinte des muqueuses", "decollement:Décollement cutané", "purpura:Purpura").When("type = 'eruption'").Required(),
        One("urgence", "Urgence ressentie", "programmee:Peut attendre", "rapide:Sous quelques jours", "immediate:Immédiate").Required());

    private static Section Pictures => Section(
        "photos", "Les photos",
        Files("photo_situation", "Vue de situation").Helped("À un mètre, la région entière, en lumière du jour.").Required(),
        Files("photo_region", "Vue régionale").Helped("À 30 cm, avec une règle ou une pièce pour l’échelle.").AskedFor(),
        Files("photo_proche", "Vue rapprochée").Helped("Nette, sans flash direct.").Required(),
        Files("photo_dermoscopie", "Dermoscopie").When("type in ('pigmentee', 'tumeur')"));

    private static Section History => Section(
        "terrain", "Le terrain",
        Graded("phototype", "Phototype de Fitzpatrick", "I : brûle toujours, ne bronze jamais", "II : brûle facilement, bronze peu", "III : brûle parfois, bronze", "IV : brûle peu, bronze bien", "V : peau mate", "VI : peau noire").AskedFor(),
        Long("traitements", "Traitements déjà essayés").AskedFor(),
        YesNo("melanome_personnel", "Antécédent personnel de mélanome").AskedFor(),
        YesNo("melanome_familial", "Antécédent familial de mélanome").AskedFor(),
        YesNo("immunodepression", "Immunodépression").AskedFor(),
        Text("allergies", "Allergies et traitements en cours"));

    private static Section Disease => Section(
        "maladie", "La maladie",
        One("pathologie", "Pathologie", "psoriasis:Psoriasis", "atopique:Dermatite atopique", "urticaire:Urticaire chronique", "verneuil:Maladie de Verneuil").Required(),
        Day("diagnostic", "Diagnostic posé vers le").AskedFor(),
        Long("question", "Votre question, et la molécule envisagée").Required(),
        Number("poids", "Poids", 2, 300, "kg", 1).Required(),
        Number("taille", "Taille", 40, 230, "cm").AskedFor(),
        Computed("imc", "Indice de masse corporelle", "poids / pow(taille / 100, 2)", "kg/m²"));

    private static Section Severity => Section(
        "severite", "La sévérité",
        Number("pasi", "PASI", 0, 72, decimals: 1).When("pathologie = 'psoriasis'").AskedFor(),
        Number("scorad", "SCORAD", 0, 103, decimals: 1).When("pathologie = 'atopique'").AskedFor(),
        Number("uas7", "UAS7", 0, 42).When("pathologie = 'urticaire'").AskedFor(),
        Graded("hurley", "Stade de Hurley", "Pas d’abcès", "I : abcès sans trajet fistuleux", "II : abcès récidivants, trajets isolés", "III : atteinte diffuse").When("pathologie = 'verneuil'").AskedFor(),
        Number("dlqi", "DLQI", 0, 30).Helped("Le total ; le questionnaire est soumis à licence.").AskedFor(),
        Body("siege", "Zones atteintes").AskedFor());

    private static Section Treatments => Section(
        "traitements", "Les traitements déjà reçus",
        Several(
            "systemiques", "Traitements systémiques déjà reçus", "Aucun",
            "photo:Photothérapie", "mtx:Méthotrexate", "ciclo:Ciclosporine", "acitretine:Acitrétine", "antihistaminique:Antihistaminique à quadruple dose", "antibiotique:Antibiothérapie prolongée", "biologique:Autre biothérapie").Required(),
        Long("systemiques_detail", "Doses, dates, motif d’arrêt").When("count(systemiques) > 0").Required());

    private static Section Checks => Section(
        "bilan", "Le bilan pré-thérapeutique",
        Several("bilan_fait", "Examens faits et joints", "Rien encore", "nfs:NFS", "foie:Transaminases", "rein:Créatinine", "hepatites:Hépatites B et C", "vih:VIH", "tuberculose:IGRA ou IDR", "thorax:Radiographie de thorax").Required(),
        Files("bilan_joint", "Résultats").AskedFor(),
        One("vaccins", "Vaccinations (grippe, pneumocoque, dTP)", "jour:À jour", "incompletes:Incomplètes", "inconnu:Non connues").AskedFor(),
        YesNo("infection_active", "Infection active").Required(),
        YesNo("cancer", "Cancer dans les cinq ans").Required(),
        YesNo("cardiaque", "Insuffisance cardiaque").AskedFor(),
        One("sexe", "Sexe", "f:Féminin", "m:Masculin").Filled("patient.sex").Required(),
        YesNo("grossesse", "Grossesse en cours ou souhaitée").When("sexe = 'f'").Required());
}
