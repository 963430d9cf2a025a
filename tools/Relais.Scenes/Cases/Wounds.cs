using Relais.Forms.Contract;
using Relais.Requests.Life;

namespace Relais.Scenes.Cases;

/// <summary>What reaches a team of wounds and healing.</summary>
internal static class Wounds
{
    private static readonly (string, string)[] Elsewhere =
    [
        ("La plaie relève d’un geste chirurgical sans attendre.", "Urgences chirurgicales du centre hospitalier le plus proche, en transmettant cette demande."),
        ("Le patient vit hors des Pyrénées-Atlantiques et des Landes.", "Réseau de plaies et cicatrisation de son département\u00A0; nous transmettons les coordonnées."),
    ];

    public static IReadOnlyList<Case> All { get; } =
    [
        new("ulcère veineux")
        {
            Weight = 4,
            Youngest = 55,
            Declines = Elsewhere,
            Sight = Pictures.Sight.Crust,
            Sites = ["de la jambe gauche", "de la malléole interne droite", "du tiers inférieur de la jambe droite"],
            Questions =
            [
                "Ulcère {lieu} depuis {depuis} chez {un} {p} de {âge}, fibrineux, très exsudatif. Bandes posées un jour sur deux. Pouls perçus. Quel pansement, quelle compression@?",
                "{P} de {âge}, ulcère {lieu} qui stagne depuis {depuis} malgré la compression. Douleur au soin. Faut-il un doppler@?",
            ],
            Answers = of => Wound(of, "veineux", "jambe_g", 60, 20).With("ips", Answer.Of(1.0m)).With("compression", Answer.YesOrNo(true)),
            Complements = [new("Avez-vous un index de pression systolique récent@? Une photo après détersion aiderait.", "IPS à 1,02 à droite et 0,98 à gauche. Photo jointe, prise ce matin après le soin.")],
            Opinions =
            [
                new(Outcome.AdviceOnly, 5, "Compression multitype à poursuivre tous les jours, détersion mécanique à chaque soin, hydrofibre puis interface. Photo et mesures dans quinze jours."),
                new(Outcome.Visit, 3, "Doppler artériel et veineux à faire avant d’intensifier la compression. Consultation d’angiologie proposée sous trois semaines."),
                new(Outcome.HomeVisit, 2, "Déplacement de l’infirmier expert au domicile pour une détersion et une éducation à la pose des bandes."),
            ],
        },
        new("escarre")
        {
            Weight = 3,
            Youngest = 65,
            Declines = Elsewhere,
            Sight = Pictures.Sight.Crust,
            Sites = ["sacrée", "talonnière droite", "trochantérienne gauche"],
            Questions =
            [
                "Escarre {lieu} de {mm} cm² chez {un} {p} de {âge}, à domicile, alité{e}. Fibrine adhérente, pas de fièvre. Support à air. Comment déterger@?",
                "Escarre {lieu} stade 3 depuis {depuis}, {p} de {âge} en EHPAD. Albumine à 28@g/L. Avis sur le pansement et le support, s’il vous plaît.",
            ],
            Answers = of => Wound(of, "escarre", "fesses", 40, 30).With("stade_escarre", Filled.Code("n3")).With("decharge", Answer.YesOrNo(true)),
            Opinions =
            [
                new(Outcome.HomeVisit, 4, "Déplacement sur le lieu de vie cette semaine pour une détersion et le réglage du support. Compléments oraux d’ici là, changements de position toutes les trois heures."),
                new(Outcome.AdviceOnly, 3, "Hydrogel sur la fibrine, pansement hydrocellulaire sacré, décharge stricte. Renforcer les apports protéiques. Revoir la photo dans dix jours."),
            ],
        },
        new("pied diabétique")
        {
            Weight = 2,
            Youngest = 45,
            Urgent = 0.5,
            Declines = Elsewhere,
            Sight = Pictures.Sight.Crust,
            Sites = ["du gros orteil droit", "plantaire, sous la deuxième tête métatarsienne", "du talon gauche"],
            Questions =
            [
                "Plaie {lieu} depuis {depuis}, {p} diabétique de {âge}, neuropathie connue. Rougeur autour, pas de fièvre. Faut-il adresser@?",
                "{P} de {âge}, diabète de type 2, mal perforant {lieu}. HbA1c 8,9@%. Contact osseux incertain au stylet. Votre avis rapide@?",
            ],
            Answers = of => Wound(of, "diabetique", "pied_d", 30, 10).With("diabete", Filled.Code("type2")).With("hba1c", Answer.Of(8.9m)).With("tissu_noir", Answer.Of((decimal)of.Dice.Below(2) * 15)),
            Opinions =
            [
                new(Outcome.RapidVisit, 4, "À voir sous 48@h à la consultation du pied@: radiographie, prélèvement après détersion, décharge immédiate par chaussure adaptée."),
                new(Outcome.AdviceOnly, 2, "Décharge stricte et parage de l’hyperkératose, pansement absorbant, contrôle à cinq jours. Antibiotique seulement si la rougeur dépasse deux centimètres."),
                new(Outcome.Emergency, 1, "Infection qui s’étend sur un pied diabétique@: hospitalisation aujourd’hui, service prévenu."),
            ],
        },
        new("plaie opératoire")
        {
            Weight = 2,
            Youngest = 25,
            Declines = Elsewhere,
            Sight = Pictures.Sight.Bump,
            Sites = ["abdominale", "de la face interne de la cuisse", "du scalp"],
            Questions = ["Désunion de cicatrice {lieu} à J18 chez {un} {p} de {âge}. Cavité de 3@cm, écoulement clair. Méchage ou pression négative@?"],
            Answers = of => Wound(of, "chirurgicale", "abdomen", 20, 0),
            Opinions =
            [
                new(Outcome.AdviceOnly, 3, "Méchage à l’alginate sans tasser, tous les jours, puis hydrofibre. La pression négative se discute si la cavité ne se comble pas en dix jours."),
                new(Outcome.Visit, 2, "Téléconsultation assistée avec l’infirmier pour explorer le trajet, puis pose d’une pression négative si besoin."),
            ],
        },
    ];

    private static Answers Wound(Telling of, string type, string site, int yellow, int black)
    {
        var total = Math.Max(0, 100 - yellow - black);
        return Filled.With(
            ("type", Filled.Code(type)), ("question", "Quelle conduite tenir pour cette plaie ?"), ("siege", Filled.Code(site)), ("debut", of.Ago(20, 200)),
            ("longueur", of.Dice.Between(2, 9)), ("largeur", of.Dice.Between(1, 6)), ("profondeur", of.Dice.Below(3)),
            ("tissu_noir", black), ("tissu_jaune", yellow), ("tissu_rouge", total - 5), ("tissu_rose", 5),
            ("infection", of.Dice.Chance(0.3) ? Filled.Code("rougeur", "odeur") : Filled.Code()), ("exsudat", Filled.Code(of.Pick("n1", "n2", "n3"))), ("douleur", of.Dice.Between(1, 8)),
            ("diabete", Filled.Code(of.Pick("non", "non", "type2"))), ("mobilite", Filled.Code(of.Pick("marche", "aide", "fauteuil", "lit"))),
            ("pansement", of.Pick("Hydrofibre et bande", "Interface et compresses", "Hydrocellulaire")), ("rythme", "Un jour sur deux"));
    }
}
