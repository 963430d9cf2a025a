using Relais.Forms.Contract;
using static Relais.Forms.Library.Ask;

namespace Relais.Forms.Library;

/// <summary>A request about a wound, with the TIME fields and the Wound Bed Score.</summary>
internal static class WoundForm
{
    private static readonly string[] BedItems = ["wbs_bords", "wbs_escarre", "wbs_profondeur", "wbs_exsudat", "wbs_oedeme", "wbs_dermite", "wbs_fibrose", "wbs_lit"];

    public static Form Form { get; } = new()
    {
        Key = "plaie",
        Title = "Avis sur une plaie",
        Purpose = "Une plaie chronique ou complexe : son lit, son terrain, son traitement.",
        Sections = [Wound, Bed, WoundBed, Terrain, Care],
        RedFlags =
        [
            new("alerte_infection", "has(infection, 'fievre') or has(infection, 'extension')", "Signes d’infection qui s’étend : avis urgent."),
            new("alerte_ischemie", "ips < 0.5", "Index de pression systolique inférieur à 0,5 : ischémie, avis vasculaire urgent, pas de compression."),
            new("alerte_necrose", "type = 'diabetique' and tissu_noir > 0", "Nécrose sur un pied diabétique : avis spécialisé sous 24 à 48 h."),
        ],
        Scores =
        [
            new Score
            {
                Key = "wound_bed_score", Label = "Wound Bed Score", Items = BedItems, OutOf = 16,
                Bands = [Bands.Late("Lit défavorable", atMost: 6), Bands.Soon("Lit intermédiaire", atMost: 11), Bands.Done("Lit favorable")],
            },
        ],
        Source = "Wound Bed Score : Falanga 2006. Échelle colorielle et cadre TIME.",
    };

    private static Section Wound => Section(
        "plaie", "La plaie",
        One("type", "Type de plaie", "escarre:Escarre", "veineux:Ulcère veineux", "arteriel:Ulcère artériel", "mixte:Ulcère mixte", "diabetique:Plaie du pied diabétique", "chirurgicale:Plaie opératoire", "trauma:Plaie traumatique", "autre:Autre").Required(),
        Graded("stade_escarre", "Stade de l’escarre", "Rougeur qui blanchit", "1 : rougeur qui persiste", "2 : phlyctène ou abrasion", "3 : perte de substance", "4 : atteinte du muscle ou de l’os").When("type = 'escarre'").Required(),
        Long("question", "Votre question").Required(),
        Body("siege", "Siège").Required(),
        Day("debut", "Depuis le").Required(),
        Number("longueur", "Longueur", 0, 100, "cm", 1).Required(),
        Number("largeur", "Largeur", 0, 100, "cm", 1).Required(),
        Number("profondeur", "Profondeur", 0, 30, "cm", 1).AskedFor(),
        Computed("surface", "Surface", "longueur * largeur", "cm²"),
        Files("photo", "Photo avec une règle").Helped("De face, après nettoyage, à 30 cm, en lumière du jour.").Required());

    private static Section Bed => Section(
        "time", "Le lit de la plaie (TIME)",
        Number("tissu_noir", "Tissu noir (nécrose)", 0, 100, "%").Required(),
        Number("tissu_jaune", "Tissu jaune (fibrine)", 0, 100, "%").Required(),
        Number("tissu_rouge", "Tissu rouge (bourgeon)", 0, 100, "%").Required(),
        Number("tissu_rose", "Tissu rose (épithélium)", 0, 100, "%").Required(),
        Computed("tissu_total", "Total des tissus (à 100 % quand tout est dit)", "sum(tissu_noir, tissu_jaune, tissu_rouge, tissu_rose)", "%", 0),
        Several("infection", "Signes d’infection", "Aucun", "rougeur:Rougeur autour", "chaleur:Chaleur", "odeur:Odeur", "pus:Pus", "extension:Extension rapide", "fievre:Fièvre").Required(),
        Graded("exsudat", "Exsudat", "Aucun", "Faible", "Modéré", "Abondant").Required(),
        One("bords", "Bords", "progressent:Progressent", "inertes:Inertes", "decolles:Décollés").AskedFor(),
        Scale("douleur", "Douleur", "Aucune", "La pire imaginable").Required(),
        Scale("douleur_soin", "Douleur pendant le soin", "Aucune", "La pire imaginable").AskedFor());

    private static Section WoundBed => Section(
        "wbs", "Wound Bed Score (facultatif)",
        Graded(BedItems[0], "Bords qui cicatrisent", "Non", "En partie", "Oui"),
        Graded(BedItems[1], "Escarre noire", "Étendue", "En partie", "Absente"),
        Graded(BedItems[2], "Profondeur et bourgeonnement", "Profonde, sans bourgeon", "Intermédiaire", "Bourgeon au niveau de la peau"),
        Graded(BedItems[3], "Quantité d’exsudat", "Abondante", "Modérée", "Faible"),
        Graded(BedItems[4], "Œdème", "Important", "Modéré", "Absent"),
        Graded(BedItems[5], "Dermite autour de la plaie", "Importante", "Modérée", "Absente"),
        Graded(BedItems[6], "Callosité ou fibrose autour", "Importante", "Modérée", "Absente"),
        Graded(BedItems[7], "Lit rose ou rouge", "Non", "En partie", "Oui"));

    private static Section Terrain => Section(
        "terrain", "Le terrain",
        One("diabete", "Diabète", "non:Non", "type1:Type 1", "type2:Type 2").Required(),
        Number("hba1c", "HbA1c", 3, 20, "%", 1).When("diabete in ('type1', 'type2')").AskedFor(),
        Number("ips", "Index de pression systolique", 0, 3, decimals: 2).When("type in ('veineux', 'arteriel', 'mixte', 'diabetique')").AskedFor(),
        YesNo("antiagregant", "Antiagrégant").AskedFor(),
        YesNo("anticoagulant", "Anticoagulant").AskedFor(),
        YesNo("denutrition", "Perte de poids ou dénutrition").AskedFor(),
        Number("albumine", "Albumine", 5, 60, "g/L", 1),
        One("mobilite", "Mobilité", "marche:Marche", "aide:Marche avec aide", "fauteuil:Fauteuil", "lit:Alité").AskedFor());

    private static Section Care => Section(
        "soins", "Les soins",
        Text("pansement", "Pansement actuel").Required(),
        Text("rythme", "Rythme des soins").AskedFor(),
        YesNo("compression", "Compression").When("type in ('veineux', 'mixte')").AskedFor(),
        YesNo("decharge", "Décharge ou support adapté").When("type in ('escarre', 'diabetique')").AskedFor(),
        Long("traitements", "Ce qui a déjà été essayé").AskedFor());
}
