using Relais.Requests.Life;
using Relais.Scenes.Pictures;

namespace Relais.Scenes.Cases;

/// <summary>What reaches «Dermatose inflammatoire».</summary>
internal static class InflammatorySkin
{
    private static readonly string[] Body = ["des coudes et des genoux", "du tronc", "des plis", "des mains", "des jambes", "du visage"];

    public static IReadOnlyList<Case> All { get; } =
    [
        new("eczéma")
        {
            Weight = 3,
            Youngest = 1,
            Oldest = 70,
            Sight = Sight.Rash,
            Sites = Body,
            Questions =
            [
                "{P} de {âge}, eczéma {lieu} depuis {depuis}, rebelle au dermocorticoïde d’activité forte. Prurit insomniant. Que proposer avant une consultation@?",
                "Plaques prurigineuses {lieu}, évoluant depuis {depuis} chez {un} {p} de {âge}. Terrain atopique. Surinfection@? Faut-il un prélèvement@?",
            ],
            Complements = [new("Quel dermocorticoïde, quelle quantité par mois, et quels produits de toilette@?", "Bétaméthasone crème, un tube de 30 g en deux mois. Gel douche parfumé.")],
            Opinions =
            [
                new(Outcome.AdviceOnly, 6, "Dermatite atopique sous-traitée. Dermocorticoïde fort une fois par jour jusqu’à disparition complète, puis deux fois par semaine en entretien pendant trois mois{nb}; émollient quotidien, arrêt des produits parfumés. Compter au moins 30 g par semaine en poussée."),
                new(Outcome.Visit, 2, "Atteinte étendue et retentissement important@: consultation pour discuter un traitement systémique. En attendant, dermocorticoïde fort quotidien et émollient."),
                new(Outcome.AdviceOnly, 2, "Eczéma de contact probable. Éviction de l’allergène suspect, dermocorticoïde dix jours. Tests épicutanés si récidive."),
            ],
        },
        new("psoriasis")
        {
            Weight = 2,
            Youngest = 16,
            Oldest = 82,
            Sight = Sight.Rash,
            Sites = Body,
            Questions =
            [
                "Plaques érythématosquameuses {lieu} depuis {depuis}, {p} de {âge}. Douleurs matinales des mains depuis peu. Psoriasis@? Quel traitement local@?",
                "{P} de {âge}, psoriasis connu, poussée {lieu} depuis {depuis} après une angine. Le calcipotriol ne suffit plus. Merci de votre avis.",
            ],
            Complements = [new("Y a-t-il un dérouillage matinal, des dactylites, un bilan inflammatoire récent@?", "Dérouillage de 40 minutes, pas de dactylite. CRP à 6 mg/L.")],
            Opinions =
            [
                new(Outcome.AdviceOnly, 5, "Psoriasis en plaques d’étendue limitée. Association calcipotriol-bétaméthasone une fois par jour quatre semaines, puis entretien le week-end. Dépister le rhumatisme et les facteurs de risque cardiovasculaire."),
                new(Outcome.Visit, 3, "Surface et retentissement justifient une consultation pour traitement systémique. Merci de joindre bilan hépatique, rénal, sérologies et radiographie de thorax."),
            ],
        },
        new("éruption")
        {
            Weight = 2,
            Youngest = 18,
            Urgent = 0.25,
            Sight = Sight.Rash,
            Sites = ["du tronc", "du tronc et des membres", "du visage et du tronc"],
            Questions =
            [
                "Éruption maculopapuleuse {lieu} depuis {depuis} chez {un} {p} de {âge}, dix jours après le début d’amoxicilline. Pas de fièvre, pas de muqueuse atteinte. Toxidermie@?",
                "{P} de {âge}, bulles tendues {lieu} sur fond urticarien depuis {depuis}, très prurigineuses. Pemphigoïde@? Vers qui l’orienter@?",
            ],
            Complements = [new("Température, état des muqueuses, signe de Nikolsky et liste des médicaments des deux derniers mois@?", "37,2 °C, muqueuses saines, Nikolsky négatif. Amoxicilline seule, introduite il y a dix jours.")],
            Opinions =
            [
                new(Outcome.AdviceOnly, 4, "Exanthème maculopapuleux médicamenteux sans signe de gravité. Arrêt du médicament, dermocorticoïde fort, antihistaminique. Surveiller fièvre, œdème du visage, muqueuses@: m’appeler si l’un apparaît. Déclaration de pharmacovigilance."),
                new(Outcome.RapidVisit, 3, "Pemphigoïde bulleuse probable@: consultation cette semaine pour biopsie et immunofluorescence. Débuter le clobétasol 20 g par jour en attendant."),
                new(Outcome.Emergency, 1, "Atteinte muqueuse et décollement débutant@: suspicion de nécrolyse épidermique. Arrêt de tout médicament suspect et hospitalisation ce jour. J’appelle le service de dermatologie de garde."),
            ],
        },
        new("acné et rosacée")
        {
            Weight = 2,
            Youngest = 14,
            Oldest = 60,
            Sight = Sight.Rash,
            Sites = ["du visage"],
            Questions =
            [
                "Acné rétentionnelle et inflammatoire {lieu} chez {un} {p} de {âge}, échec de trois mois de doxycycline et adapalène. Isotrétinoïne@?",
                "Rougeurs et papulopustules centrofaciales depuis {depuis}, {p} de {âge}. Rosacée@? L’ivermectine a été commencée il y a quinze jours.",
            ],
            Opinions =
            [
                new(Outcome.AdviceOnly, 4, "Rosacée papulopustuleuse. Poursuivre l’ivermectine trois mois, ajouter la doxycycline 100 mg par jour pendant huit semaines. Photoprotection, pas de corticoïde sur le visage."),
                new(Outcome.Visit, 3, "Acné résistante avec risque cicatriciel@: consultation pour isotrétinoïne. Merci de prévoir bilan lipidique, transaminases et, le cas échéant, contraception."),
            ],
        },
        new("ulcère")
        {
            Youngest = 65,
            Sight = Sight.Crust,
            Sites = ["de la jambe gauche", "de la jambe droite", "de la malléole interne"],
            Questions = ["Ulcère {lieu} depuis {depuis}, {mm} mm, fibrineux, chez {un} {p} de {âge} peu mobile. IPS à 0,9. Compression posée par l’infirmière. Cicatrisation arrêtée@: que changer@?"],
            Complements = [new("Y a-t-il une douleur nocturne, et quel est le niveau de compression (bandes multitypes, pression)@?", "Pas de douleur nocturne. Bandes multitypes posées tous les deux jours.")],
            Opinions =
            [
                new(Outcome.AdviceOnly, 3, "Ulcère veineux. Détersion mécanique, hydrofibre tant que c’est fibrineux, compression multitype à renforcer. Photo de contrôle dans trois semaines."),
                new(Outcome.HomeVisit, 2, "{P} peu transportable@: l’équipe mobile passe à domicile avec l’infirmière dans la quinzaine pour détersion et réévaluation de la compression."),
            ],
        },
    ];
}
