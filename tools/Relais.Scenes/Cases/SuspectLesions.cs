using Relais.Requests.Life;
using Relais.Scenes.Pictures;

namespace Relais.Scenes.Cases;

/// <summary>What reaches «Lésion cutanée suspecte». Outcomes keep the measured shares: melanoma 8 %, squamous 10 %, basal 9 %.</summary>
internal static class SuspectLesions
{
    private static readonly string[] Trunk =
        ["du dos", "de l’épaule gauche", "de la face postérieure de la cuisse droite", "du mollet gauche", "du flanc droit", "de l’avant-bras gauche", "du décolleté"];

    private static readonly string[] Face =
        ["de la tempe gauche", "de la joue droite", "de l’aile du nez", "du front", "de la paupière inférieure", "de la lèvre inférieure", "de l’oreille droite", "du cuir chevelu"];

    public static IReadOnlyList<Case> All { get; } =
    [
        new("lésion pigmentée")
        {
            Weight = 4,
            Youngest = 24,
            Urgent = 0.08,
            Sight = Sight.Mole,
            Sites = Trunk,
            Questions =
            [
                "{P} de {âge}, phototype II. Lésion pigmentée {lieu}, remarquée il y a {depuis}, {mm} mm, asymétrique, deux couleurs, bords irréguliers. Pas d’antécédent de mélanome. Faut-il l’adresser pour exérèse{nb}?",
                "Bonjour, nævus {lieu} qui a changé depuis {depuis} selon l’entourage ({mm} mm). {P} de {âge}, un coup de soleil sévère dans l’enfance, une tante opérée d’un mélanome. Merci pour votre avis.",
                "{P} de {âge}, lésion noire {lieu}, apparue depuis {depuis}, {mm} mm, un peu en relief, n’a pas saigné. Je ne dispose pas de dermatoscope. Surveillance ou exérèse d’emblée{nb}?",
                "Contrôle demandé par {le} {p} ({âge})@: tache brune {lieu}, stable depuis des années puis assombrie en {depuis}. Diamètre {mm} mm. Aires ganglionnaires libres. Votre avis{nb}?",
            ],
            Complements =
            [
                new("Pouvez-vous ajouter une photo de près, bien nette, avec une règle, et une vue d’ensemble de la zone@?", "Voici deux nouvelles photos, de près avec la règle et à distance. La lésion est légèrement palpable."),
                new("Merci. Y a-t-il des antécédents personnels ou familiaux de mélanome, et un traitement immunosuppresseur en cours@?", "Un frère opéré d’un mélanome in situ à 50 ans. Pas d’immunosuppresseur."),
            ],
            Opinions =
            [
                new(Outcome.AdviceOnly, 5, "Aspect de nævus commun, régulier, sans critère inquiétant sur ces images. Pas d’exérèse. Autosurveillance (règle ABCDE) et photo de référence à garder{nb}; me resolliciter si la lésion change."),
                new(Outcome.AdviceOnly, 4, "Kératose séborrhéique pigmentée@: surface verruqueuse, bouchons cornés visibles. Bénin, aucun geste nécessaire. Rassurer {le} {p}."),
                new(Outcome.Visit, 2, "Nævus atypique sans urgence. Une dermoscopie est souhaitable@: consultation programmée dans les deux à trois mois. Éviter toute destruction sans histologie."),
                new(Outcome.RapidVisit, 3, "Lésion suspecte de mélanome@: asymétrie, polychromie, évolution récente. À voir rapidement pour dermoscopie et exérèse complète. Le secrétariat appelle {le} {p} pour un rendez-vous sous dix jours. Ne pas biopsier d’ici là."),
            ],
        },
        new("papule perlée")
        {
            Weight = 3,
            Youngest = 48,
            Sight = Sight.Bump,
            Sites = Face,
            Questions =
            [
                "{P} de {âge}, ancien{ne} agriculteur{trice}. Papule translucide {lieu}, {mm} mm, fines télangiectasies, saigne parfois au lavage depuis {depuis}. Carcinome basocellulaire{nb}?",
                "Bouton {lieu} qui ne guérit pas depuis {depuis} chez {un} {p} de {âge}. {mm} mm, bord perlé, petite ulcération centrale. Que proposez-vous@?",
                "Lésion {lieu} évoluant depuis {depuis}, {mm} mm, ferme, indolore. {P} de {âge}, sous apixaban pour une fibrillation atriale. Faut-il prévoir une exérèse@?",
            ],
            Complements = [new("Y a-t-il un traitement anticoagulant ou un stimulateur cardiaque@?", "Apixaban 5 mg deux fois par jour, pas de stimulateur. Fonction rénale correcte.")],
            Opinions =
            [
                new(Outcome.RapidVisit, 4, "Très évocateur d’un carcinome basocellulaire nodulaire. À opérer, sans urgence vitale mais sans attendre@: consultation sous trois à quatre semaines pour exérèse. Ne pas arrêter l’anticoagulant."),
                new(Outcome.Visit, 2, "Carcinome basocellulaire superficiel probable. Consultation de dermatologie dans les deux mois pour biopsie puis traitement adapté (chirurgie ou photothérapie dynamique)."),
                new(Outcome.AdviceOnly, 3, "Hyperplasie sébacée@: papule jaunâtre ombiliquée, vaisseaux en couronne. Bénin, pas de traitement. Photo de contrôle dans trois mois si le doute persiste."),
            ],
        },
        new("lésion croûteuse")
        {
            Weight = 3,
            Youngest = 58,
            Urgent = 0.05,
            Sight = Sight.Crust,
            Sites = Face,
            Questions =
            [
                "{P} de {âge}. Lésion croûteuse et infiltrée {lieu}, {mm} mm, qui grossit depuis {depuis} et saigne. Peau très héliodermique. Pas d’adénopathie palpable. Délai@?",
                "Croûte {lieu} récidivante depuis {depuis}, rugueuse au toucher, chez {un} {p} de {âge}. Kératose actinique ou carcinome@? Puis-je faire une cryothérapie au cabinet@?",
                "Nodule hyperkératosique {lieu} apparu en {depuis}, {mm} mm, douloureux. {P} de {âge}, greffé{e} rénal{e} sous tacrolimus. Merci de votre aide.",
            ],
            Complements = [new("Pouvez-vous palper la base (infiltration@?) et les aires ganglionnaires, et préciser les traitements@?", "Base un peu infiltrée, mobile. Pas d’adénopathie cervicale ni parotidienne. Traitement@: ramipril, bisoprolol.")],
            Opinions =
            [
                new(Outcome.RapidVisit, 4, "Carcinome épidermoïde probable (infiltration, croissance rapide). Exérèse à programmer sous quinze jours avec contrôle des aires ganglionnaires. Rendez-vous donné par notre secrétariat."),
                new(Outcome.AdviceOnly, 4, "Kératoses actiniques. Cryothérapie possible au cabinet (deux cycles de 8 à 10 secondes), photoprotection stricte. Revoir à deux mois@: si une lésion persiste ou s’épaissit, me la renvoyer."),
                new(Outcome.Visit, 2, "Champ de cancérisation étendu@: consultation dans les deux mois pour traitement de la zone (5-fluorouracile ou photothérapie dynamique) et biopsie de la lésion la plus épaisse."),
            ],
        },
        new("lésion bénigne")
        {
            Weight = 3,
            Youngest = 30,
            Sight = Sight.Mole,
            Sites = Trunk,
            Questions =
            [
                "{P} de {âge} très inqui{et}, multiples taches brunes «@collées@» {lieu}, apparues depuis {depuis}. Aspect de kératoses séborrhéiques pour moi@: confirmez-vous@?",
                "Tumeur rouge vif {lieu}, {mm} mm, depuis {depuis}, saigne après un frottement. {P} de {âge}. Angiome ou botriomycome@?",
                "Nodule ferme {lieu}, {mm} mm, se déprime au pincement, stable depuis {depuis}. {P} de {âge}. Dermatofibrome@?",
            ],
            Opinions =
            [
                new(Outcome.AdviceOnly, 7, "Oui, lésion bénigne typique. Aucun traitement nécessaire. Vous pouvez rassurer {le} {p}, sans contrôle systématique."),
                new(Outcome.AdviceOnly, 3, "Angiome rubis. Bénin{nb}; électrocoagulation possible pour le confort, non urgente."),
                new(Outcome.Visit, 1, "Botriomycome possible@: curetage avec histologie à prévoir en consultation dans le mois."),
            ],
        },
        new("ongle")
        {
            Youngest = 30,
            Sight = Sight.Mole,
            Questions =
            [
                "Bande pigmentée longitudinale du pouce droit chez {un} {p} de {âge}, apparue depuis {depuis}, {mm} mm, bords un peu flous. Pas de traumatisme. Mélanonychie à biopsier@?",
                "Tache noire sous l’ongle du gros orteil, {p} de {âge}, coureu{r}, depuis {depuis}. Hématome probable, mais je préfère votre avis.",
            ],
            Complements = [new("Une photo de face et une de la cuticule (signe de Hutchinson@?) aideraient.", "Photos ajoutées. La cuticule n’est pas colorée.")],
            Opinions =
            [
                new(Outcome.AdviceOnly, 3, "Hématome sous-unguéal@: contours arrondis, éclaircissement proximal. Faire un repère sur l’ongle et recontrôler à six semaines, il doit avancer avec la pousse."),
                new(Outcome.RapidVisit, 2, "Mélanonychie monodactyle de l’adulte, récente@: à voir rapidement pour dermoscopie et biopsie matricielle éventuelle."),
            ],
        },
    ];
}
