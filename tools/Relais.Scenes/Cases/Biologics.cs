using Relais.Forms.Contract;
using Relais.Requests.Life;

namespace Relais.Scenes.Cases;

/// <summary>What city dermatologists ask their hospital colleagues: to begin a treatment of restricted prescription.</summary>
internal static class Biologics
{
    private static readonly (string, string)[] Elsewhere =
    [
        ("Les critères d’indication ne sont pas remplis à ce jour.", "Optimiser d’abord le traitement systémique conventionnel, puis nous solliciter de nouveau avec le score de sévérité."),
        ("Une contre-indication doit être levée avant toute prescription.", "Avis du spécialiste concerné, puis nouvelle demande avec son compte rendu."),
    ];

    public static IReadOnlyList<Case> All { get; } =
    [
        new("psoriasis")
        {
            Weight = 5,
            Youngest = 20,
            Oldest = 75,
            Declines = Elsewhere,
            Questions =
            [
                "Psoriasis en plaques étendu chez {un} {p} de {âge}, échec du méthotrexate à 20@mg pendant six mois. PASI 16. Instauration d’un anti-IL-17 ou anti-IL-23@?",
                "{P} de {âge}, psoriasis sévère et rhumatisme psoriasique débutant. Photothérapie puis ciclosporine sans effet durable. Demande de prescription initiale.",
            ],
            Answers = of => Biologic(of, "psoriasis", of.Dice.Between(10, 24)).With("pasi", Answer.Of((decimal)of.Dice.Between(10, 24))),
            Complements = [new("Merci d’ajouter le résultat de l’IGRA et des sérologies hépatites, et le poids.", "IGRA négatif, hépatites B et C négatives, poids 82@kg. Résultats joints.")],
            Opinions =
            [
                new(Outcome.AdviceOnly, 6, "Indication retenue. Ordonnance de médicament d’exception établie pour six mois, première injection en ville. Contrôle clinique à douze semaines, bilan semestriel."),
                new(Outcome.Visit, 2, "Indication probable, à confirmer après avis rhumatologique conjoint. Consultation proposée le mois prochain."),
            ],
        },
        new("dermatite atopique")
        {
            Weight = 4,
            Youngest = 18,
            Oldest = 60,
            Declines = Elsewhere,
            Questions =
            [
                "Dermatite atopique sévère chez {un} {p} de {âge}, SCORAD 58, retentissement sur le sommeil et le travail. Dermocorticoïdes et ciclosporine insuffisants. Dupilumab@?",
                "{P} de {âge}, atopique depuis l’enfance, trois poussées surinfectées cette année. DLQI 19. Demande d’instauration d’une biothérapie.",
            ],
            Answers = of => Biologic(of, "atopique", of.Dice.Between(12, 24)).With("scorad", Answer.Of((decimal)of.Dice.Between(42, 70))),
            Opinions =
            [
                new(Outcome.AdviceOnly, 5, "Accord pour l’instauration. Prévenir la conjonctivite par des larmes artificielles@; ordonnance jointe au fil. Évaluation à seize semaines."),
                new(Outcome.RapidVisit, 1, "Surinfection à traiter d’abord@: consultation sous quinze jours, puis instauration."),
            ],
        },
        new("urticaire chronique")
        {
            Weight = 2,
            Youngest = 18,
            Oldest = 70,
            Declines = Elsewhere,
            Questions = ["Urticaire chronique spontanée depuis {depuis} chez {un} {p} de {âge}, UAS7 à 32 malgré un antihistaminique à quadruple dose. Omalizumab@?"],
            Answers = of => Biologic(of, "urticaire", of.Dice.Between(10, 20)).With("uas7", Answer.Of((decimal)of.Dice.Between(24, 40))),
            Opinions = [new(Outcome.AdviceOnly, 4, "Indication retenue, première injection sous surveillance d’une demi-heure. Poursuivre l’antihistaminique. Réévaluer à trois mois."), new(Outcome.Visit, 1, "Bilan à compléter avant l’instauration@: consultation proposée.")],
        },
        new("verneuil")
        {
            Weight = 2,
            Youngest = 18,
            Oldest = 55,
            Declines = Elsewhere,
            Questions = ["Maladie de Verneuil stade II de Hurley, {p} de {âge}, abcès récidivants malgré trois mois de doxycycline. Adalimumab ou chirurgie d’abord@?"],
            Answers = of => Biologic(of, "verneuil", of.Dice.Between(12, 26)).With("hurley", Filled.Code("n2")),
            Opinions = [new(Outcome.AdviceOnly, 3, "Adalimumab à la dose de la maladie de Verneuil, avec sevrage du tabac et avis chirurgical en parallèle. Ordonnance jointe."), new(Outcome.Visit, 2, "À voir avec le chirurgien en consultation commune avant de choisir.")],
        },
    ];

    private static Answers Biologic(Telling of, string disease, int dlqi) => Filled.With(
        ("pathologie", Filled.Code(disease)), ("diagnostic", of.Ago(400, 4_000)), ("question", "Instauration d’une biothérapie : l’indication est-elle retenue ?"),
        ("poids", of.Dice.Between(52, 105)), ("taille", of.Dice.Between(154, 188)), ("dlqi", dlqi), ("siege", Filled.Code("dos", "avant_bras_d", "avant_bras_g")),
        ("systemiques", disease is "urticaire" ? Filled.Code("antihistaminique") : Filled.Code("photo", "mtx")), ("systemiques_detail", "Doses pleines, arrêt pour inefficacité."),
        ("bilan_fait", Filled.Code("nfs", "foie", "rein", "hepatites", "vih", "tuberculose")), ("vaccins", Filled.Code(of.Pick("jour", "incompletes"))),
        ("infection_active", false), ("cancer", false), ("cardiaque", false), ("sexe", Filled.Code(of.Sex is Patients.Contract.Sex.Female ? "f" : "m")), ("grossesse", false));
}
