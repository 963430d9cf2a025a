using Relais.Requests.Life;
using Relais.Scenes.Pictures;

namespace Relais.Scenes.Cases;

/// <summary>What reaches the ophthalmologists of unscheduled care.</summary>
internal static class Eyes
{
    private static readonly string[] Side = ["de l’œil droit", "de l’œil gauche"];

    /// <summary>«Œil rouge ou douloureux».</summary>
    public static IReadOnlyList<Case> Red { get; } =
    [
        new("œil rouge")
        {
            Weight = 4,
            Youngest = 18,
            Oldest = 80,
            Urgent = 0.3,
            Sight = Sight.Eye,
            Sites = Side,
            Questions =
            [
                "Rougeur douloureuse {lieu} depuis hier, {p} de {âge}, photophobie, larmoiement. Lentilles souples gardées la nuit. Acuité 8/10. Pas de fluorescéine disponible. Kératite@?",
                "{P} de {âge}, rougeur {lieu} depuis deux jours, sécrétions claires, ganglion prétragien. Un collègue atteint la semaine dernière. Conjonctivite virale@? Éviction@?",
                "Douleur et cercle rouge autour de l’iris {lieu}, {p} de {âge}, spondylarthrite connue. Acuité un peu baissée. Uvéite@?",
            ],
            Complements = [new("Acuité de chaque œil, prise de fluorescéine, état de la pupille@? Une photo en regard de face, lumière rasante.", "Acuité 8/10 et 10/10. Fluorescéine@: petite prise punctiforme en bas. Pupille ronde et réactive.")],
            Opinions =
            [
                new(Outcome.AdviceOnly, 5, "Conjonctivite virale. Lavages au sérum physiologique, larmes artificielles froides, hygiène des mains, pas de corticoïde. Revoir si baisse d’acuité, photophobie ou au-delà de dix jours."),
                new(Outcome.RapidVisit, 4, "Kératite sous lentilles à voir aujourd’hui@: arrêt des lentilles, les apporter avec le boîtier. Le cabinet garde un créneau à 16@h. Pas de collyre antibiotique avant le prélèvement."),
                new(Outcome.RapidVisit, 2, "Uvéite antérieure probable. Consultation dans les 24@h pour lampe à fente et traitement local. Ne pas débuter de corticoïde avant."),
                new(Outcome.Emergency, 1, "Suspicion de crise aiguë de fermeture de l’angle@: semi-mydriase et œil dur. Urgences ophtalmologiques immédiatement, je préviens l’équipe."),
            ],
        },
        new("corps étranger")
        {
            Weight = 2,
            Youngest = 20,
            Oldest = 65,
            Urgent = 0.5,
            Sight = Sight.Eye,
            Sites = Side,
            Questions =
            [
                "Projection métallique {lieu} à la meuleuse ce matin, {p} de {âge}. Corps étranger cornéen visible à 3@h, retiré en partie, reste une auréole de rouille.",
                "{P} de {âge}, végétal reçu dans l’œil en taillant une haie, douleur {lieu}, prise de fluorescéine linéaire. Peut-on attendre@?",
            ],
            Opinions =
            [
                new(Outcome.RapidVisit, 4, "Rouille résiduelle à fraiser. À voir demain matin au cabinet. D’ici là, pommade antibiotique et pas d’occlusion."),
                new(Outcome.AdviceOnly, 2, "Érosion superficielle. Pommade antibiotique trois fois par jour cinq jours, contrôle à 48@h si douleur. Rappeler le port de lunettes de protection."),
            ],
        },
        new("paupière")
        {
            Weight = 2,
            Youngest = 4,
            Oldest = 85,
            Sight = Sight.Eye,
            Sites = ["de la paupière supérieure droite", "de la paupière inférieure gauche"],
            Questions =
            [
                "Tuméfaction {lieu} depuis {depuis}, indolore, {mm} mm, chez {un} {p} de {âge}. Chalazion@? Soins de paupières déjà faits.",
                "{P} de {âge}, vésicules douloureuses du front et rougeur {lieu} depuis deux jours. Zona ophtalmique@? Valaciclovir commencé.",
            ],
            Opinions =
            [
                new(Outcome.AdviceOnly, 4, "Chalazion. Compresses chaudes et massages deux fois par jour pendant quatre semaines, pommade antibiotique-corticoïde huit jours. Incision seulement s’il persiste."),
                new(Outcome.RapidVisit, 3, "Zona ophtalmique avec risque cornéen (signe de Hutchinson)@: continuer le valaciclovir, consultation dans les 48@h."),
            ],
        },
    ];

    /// <summary>«Vision et dépistage».</summary>
    public static IReadOnlyList<Case> Vision { get; } =
    [
        new("baisse de vision")
        {
            Weight = 3,
            Youngest = 55,
            Urgent = 0.35,
            Sites = Side,
            Questions =
            [
                "Mouches volantes et éclairs {lieu} depuis deux jours, {p} de {âge}, myope. Pas de voile. Décollement du vitré@? Délai pour un fond d’œil@?",
                "Déformation des lignes {lieu} remarquée depuis une semaine, {p} de {âge}, DMLA sèche connue. Acuité passée de 7 à 4/10.",
                "{P} de {âge}, baisse brutale et indolore {lieu} ce matin au réveil. HTA. Que faire@?",
            ],
            Complements = [new("Y a-t-il un voile fixe dans le champ visuel, et quelle est l’acuité avec trou sténopéique@?", "Pas de voile. 8/10 avec trou sténopéique.")],
            Opinions =
            [
                new(Outcome.RapidVisit, 5, "Fond d’œil dilaté dans les 24 à 48@h@: décollement postérieur du vitré à contrôler, recherche de déchirure. Venir accompagné{e}, ne pas conduire après."),
                new(Outcome.RapidVisit, 3, "Passage à une forme exsudative probable@: OCT et injection à organiser cette semaine. Rendez-vous donné demain au cabinet."),
                new(Outcome.Emergency, 1, "Suspicion d’occlusion de l’artère centrale de la rétine@: urgence neurovasculaire, appeler le 15 maintenant."),
            ],
        },
        new("rétinographie")
        {
            Weight = 3,
            Youngest = 40,
            Oldest = 85,
            Sight = Sight.Eye,
            Questions =
            [
                "Dépistage de rétinopathie diabétique, {p} de {âge}, diabète de type 2 depuis huit ans, HbA1c 7,8@%. Rétinographies jointes. Délai du prochain contrôle@?",
                "Bilan orthoptique chez {un} {p} de {âge}@: pression à 24 et 23 mmHg, excavation papillaire 0,6. Frère traité pour un glaucome. Faut-il un champ visuel@?",
            ],
            Opinions =
            [
                new(Outcome.AdviceOnly, 6, "Pas de rétinopathie sur ces clichés de bonne qualité. Contrôle dans un an (deux ans si l’équilibre glycémique et tensionnel est bon)."),
                new(Outcome.Visit, 3, "Hypertonie et excavation@: champ visuel, OCT du nerf optique et pachymétrie à programmer dans les deux mois."),
                new(Outcome.Visit, 2, "Rétinopathie non proliférante modérée@: consultation dans les trois mois et équilibre tensionnel à revoir."),
            ],
        },
        new("enfant")
        {
            Weight = 2,
            Youngest = 3,
            Oldest = 9,
            Sight = Sight.Eye,
            Questions = ["Dépistage scolaire@: acuité 10/10 et 5/10, test de Lang négatif, {p} de {âge}. Cycloplégie à prévoir@? Quel délai@?"],
            Opinions = [new(Outcome.Visit, 1, "Suspicion d’amblyopie@: réfraction sous cycloplégique dans le mois. Prescription du collyre jointe, à instiller selon le schéma. Ne pas attendre la rentrée.")],
        },
    ];
}
