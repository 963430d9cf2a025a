using Relais.Requests.Life;

namespace Relais.Scenes.Cases;

/// <summary>What reaches the rheumatologists of an expert centre, by letter or by form.</summary>
internal static class Joints
{
    private static readonly (string, string)[] Elsewhere =
    [
        ("La situation ne fait pas partie des sept que le centre prend en charge.", "Consultation de rhumatologie près du domicile\u00A0; en attendant, poursuivre le traitement et la kinésithérapie."),
        ("Un bilan a déjà été fait au centre il y a moins d’un an.", "Avis à distance du rhumatologue qui a fait le dernier bilan, joignable par le secrétariat."),
        ("Les symptômes durent depuis trop longtemps pour une infiltration.", "Consultation de la douleur, ou de médecine physique et de réadaptation."),
    ];

    public static IReadOnlyList<Case> All { get; } =
    [
        new("lombalgie")
        {
            Weight = 4,
            Youngest = 25,
            Oldest = 70,
            Declines = Elsewhere,
            Answers = of => Filled.With(
                ("motif", Filled.Code("lombalgie")), ("age", of.Age), ("douleur", of.Dice.Between(4, 9)), ("traitements_cours", "Paracétamol, AINS par cures"),
                ("debut_dos", of.Dice.Chance(0.8) ? of.Ago(35, 85) : of.Ago(130, 400)), ("vertebral_commun", true), ("echec_dos", of.Dice.Chance(0.9)), ("radiculalgie", of.Dice.Chance(0.6)),
                ("signes_rachis", Filled.Code())),
            Questions =
            [
                "{P} de {âge}, lombosciatique gauche depuis six semaines malgré antalgiques et dix séances de kinésithérapie. IRM@: hernie L5-S1 concordante, pas de déficit. Infiltration@?",
                "Lombalgie commune depuis deux mois chez {p} de {âge}, arrêt de travail, radiographies sans anomalie notable. Aucun signe d’alarme. Bilan et prise en charge@?",
            ],
            Complements = [new("Merci de joindre l’IRM et la liste des traitements essayés.", "IRM jointe au dossier. Paracétamol, naproxène dix jours, tramadol mal toléré.")],
            Opinions =
            [
                new(Outcome.Assessment, 5, "Scénario «\u00A0lombalgie ou lomboradiculalgie\u00A0»@: bilan d’une demi-journée avec infiltration, kinésithérapeute et ergothérapeute. Le secrétariat propose une date sous quinze jours."),
                new(Outcome.AdviceOnly, 3, "Pas d’indication d’infiltration à ce stade. Poursuivre la kinésithérapie active, reprise progressive, réévaluer à un mois."),
            ],
        },
        new("rhumatisme inflammatoire récent")
        {
            Weight = 3,
            Youngest = 22,
            Oldest = 80,
            Urgent = 0.2,
            Declines = Elsewhere,
            Answers = of => Filled.With(
                ("motif", Filled.Code("ric")), ("age", of.Age), ("douleur", of.Dice.Between(3, 8)), ("ric_statut", Filled.Code(of.Pick("suspecte", "suspecte", "certain"))),
                ("differentiel", true), ("debut_ric", of.Ago(40, 150)), ("crp", of.Dice.Between(6, 70)), ("fievre_articulaire", false)),
            Questions =
            [
                "{P} de {âge}, arthrites des poignets et des MCP depuis deux mois, dérouillage d’une heure. CRP 34@mg/L, anti-CCP positifs. Rhumatisme débutant, traitement à instaurer@?",
                "Oligoarthrite et doigt en saucisse chez {p} de {âge} suivi{e} pour un psoriasis. Facteur rhumatoïde négatif, radiographies des mains normales. Votre avis@?",
            ],
            Opinions =
            [
                new(Outcome.Assessment, 5, "Rhumatisme inflammatoire récent à prendre sans attendre@: bilan avec échographie, radiographies et éducation thérapeutique. Éviter les corticoïdes d’ici là."),
                new(Outcome.RapidVisit, 2, "Consultation rapide au centre pour ponction et échographie. Apporter les examens déjà faits."),
            ],
        },
        new("gonarthrose")
        {
            Weight = 3,
            Youngest = 50,
            Oldest = 88,
            Declines = Elsewhere,
            Answers = of => Filled.With(
                ("motif", Filled.Code("arthrose")), ("age", of.Age), ("douleur", of.Dice.Between(4, 8)), ("articulation_arthrose", Filled.Code(of.Pick("genou", "hanche"))),
                ("echec_arthrose", true), ("imagerie_arthrose", of.Dice.Chance(0.25))),
            Questions =
            [
                "Gonarthrose fémoro-tibiale interne symptomatique, {p} de {âge}, échec des antalgiques et des infiltrations de corticoïdes. Viscosupplémentation, orthèse@?",
                "{P} de {âge}, coxarthrose évoluée, EVA 6/10 à la marche, refuse la chirurgie pour l’instant. Que proposer@?",
            ],
            Opinions =
            [
                new(Outcome.Assessment, 3, "Scénario «\u00A0arthrose\u00A0»@: bilan avec kinésithérapeute et ergothérapeute, orthèse de décharge, injection échoguidée si besoin."),
                new(Outcome.AdviceOnly, 3, "Renforcement quadricipital, perte de poids, canne du côté opposé@; avis chirurgical si périmètre inférieur à 500@m."),
            ],
        },
        new("ostéoporose")
        {
            Weight = 2,
            Youngest = 55,
            Oldest = 92,
            Declines = Elsewhere,
            Answers = of => Filled.With(
                ("motif", Filled.Code("osteoporose")), ("age", of.Age), ("douleur", of.Dice.Between(2, 7)), ("fracture_le", of.Dice.Chance(0.85) ? of.Ago(15, 150) : of.Ago(220, 500)),
                ("fracture", Filled.Code(of.Pick("vertebre", "epaule", "autre"))), ("osteoporose_traitee", false), ("dmo_faite", false)),
            Questions =
            [
                "Fracture du poignet de faible énergie chez {p} de {âge}, jamais d’ostéodensitométrie. Bilan et traitement@?",
                "{P} de {âge} sous corticoïdes au long cours, T-score −2,8 au col. Quel traitement, quelle surveillance@?",
            ],
            Opinions =
            [
                new(Outcome.Assessment, 4, "Scénario «\u00A0ostéoporose\u00A0»@: densitométrie, bilan biologique et consultation le même matin. Vitamine D et calcium alimentaire d’ici là."),
                new(Outcome.AdviceOnly, 2, "Biphosphonate après bilan dentaire, vitamine D, activité physique, contrôle densitométrique à deux ans."),
            ],
        },
    ];
}
