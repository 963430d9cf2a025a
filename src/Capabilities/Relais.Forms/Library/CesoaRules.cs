using Relais.Forms.Contract;

namespace Relais.Forms.Library;

/// <summary>Whom CeSOA takes: its seven scenarios, as its letter to colleagues says them.</summary>
internal static class CesoaRules
{
    /// <summary>Île-de-France and the departments around it.</summary>
    private const string Territory = "patient.department in ('75', '77', '78', '91', '92', '93', '94', '95', '10', '51', '89', '45', '28', '27', '60', '02')";

    public static EligibilityRules Rules { get; } = new()
    {
        Key = "cesoa",
        Title = "Scénarios du CeSOA",
        Form = "cesoa",
        Common =
        [
            Of("adulte", "Patient adulte", "age >= 18", "L’équipe suit les adultes : adressez l’enfant à une consultation de rhumatologie pédiatrique."),
            Of("territoire", "Patient d’Île-de-France ou d’un département limitrophe", Territory, "Adressez le patient au centre expert ou au rhumatologue le plus proche de chez lui."),
            Of("annuel", "Pas de séjour au CeSOA dans les 12 derniers mois", "past('sejour', 12) = 0", "Le bilan a lieu une fois par an : demandez un avis à distance au rhumatologue qui a fait le dernier, ou motivez une exception."),
        ],
        Scenarios = [Back, RecentInflammatory, Biologic, YearlyReview, Osteoporosis, Arthrosis, Limb],
    };

    private static Scenario Back => new()
    {
        Key = "s1",
        Title = "Lombalgie ou lomboradiculalgie",
        Criteria =
        [
            Motive("lombalgie", "Lombalgie ou lomboradiculalgie"),
            Of("commune", "Diagnostic de pathologie vertébrale commune", "vertebral_commun = 'oui'", "Complétez d’abord le bilan étiologique, ou demandez un avis à un rhumatologue."),
            Of("duree", "Douleur depuis plus d’un mois et moins de trois mois", "months_since(debut_dos) > 1 and months_since(debut_dos) < 3", "Avant un mois, poursuivez le traitement de première intention ; après trois mois, orientez vers une consultation de la douleur ou de rééducation."),
            Of("echec", "Échec d’un traitement médical, avec ou sans rééducation", "echec_dos = 'oui'", "Proposez un traitement antalgique et une kinésithérapie active, puis réévaluez."),
            Of("sans_alarme", "Aucun signe d’alarme", "count(signes_rachis) = 0", "Un signe d’alarme demande une imagerie et un avis sans délai ; en cas de déficit, appelez le 15."),
        ],
        Documents = ["Courrier médical", "Imagerie du rachis", "Liste des traitements"],
        Brings = ["Infiltration épidurale par le hiatus sacré, ou infiltration articulaire postérieure", "Consultation de rhumatologue, kinésithérapeute, ergothérapeute"],
        Resources = ["rhumatologue", "infirmier", "kinesitherapeute", "ergotherapeute", "salle_infiltration"],
    };

    private static Scenario RecentInflammatory => new()
    {
        Key = "s2",
        Title = "Rhumatisme inflammatoire récent",
        Criteria =
        [
            Motive("ric", "Rhumatisme inflammatoire récent, ou avis sur un rhumatisme inflammatoire"),
            Of("ric", "Rhumatisme certain, autre avis, ou suspicion dont les diagnostics différentiels sont éliminés", "ric_statut in ('certain', 'autre_avis') or ric_statut = 'suspecte' and differentiel = 'oui'", "Éliminez d’abord les diagnostics différentiels : infection, microcristaux, hémopathie, connectivite."),
        ],
        Documents = ["Courrier médical", "VS, CRP, facteur rhumatoïde, anti-CCP", "Radiographies"],
        Brings = ["Bilan par échographie, radiographie et densitométrie", "Explication de la maladie", "Éducation thérapeutique et surveillance", "Ergothérapie : orthèses"],
        Resources = ["rhumatologue", "infirmier", "echographie", "radiologie", "densitometrie", "ergotherapeute"],
    };

    private static Scenario Biologic => new()
    {
        Key = "s3",
        Title = "Mise en place d’une biothérapie",
        Criteria =
        [
            Motive("biotherapie", "Mise en place d’une biothérapie"),
            Of("certain", "Rhumatisme inflammatoire certain", "ric_statut in ('certain', 'autre_avis')", "Tant que le diagnostic n’est pas certain, demandez un bilan de rhumatisme récent."),
            Of("echec_lignes", "Échec des premières lignes de traitement", "echec_premieres_lignes = 'oui'", "Optimisez d’abord le traitement de fond conventionnel."),
        ],
        Documents = ["Courrier médical", "Traitements reçus, avec leurs dates", "Bilan pré-thérapeutique : tuberculose, hépatites B et C, VIH, NFS, transaminases, créatinine, vaccinations"],
        Brings = ["Mise en place rapide de la biothérapie", "Le spécialiste continue de suivre son patient", "Éducation thérapeutique"],
        Resources = ["rhumatologue", "infirmier"],
    };

    private static Scenario YearlyReview => new()
    {
        Key = "s4",
        Title = "Revue annuelle d’un patient sous biothérapie",
        Criteria =
        [
            Motive("revue", "Revue annuelle d’un patient sous biothérapie"),
            Of("ric_connu", "Rhumatisme inflammatoire connu", "ric_statut in ('certain', 'autre_avis')", "Demandez plutôt un bilan de rhumatisme inflammatoire récent."),
            Of("sous_biotherapie", "Patient sous biothérapie", "sous_biotherapie = 'oui'", "Sans biothérapie, demandez un avis sur le rhumatisme inflammatoire."),
        ],
        Documents = ["Courrier médical", "Dernières analyses de sang", "Traitements de fond"],
        Brings = ["Questionnaires de comorbidité", "Évaluation des risques cardiovasculaire, osseux, de cancer, infectieux", "Ergothérapie : bilan fonctionnel"],
        Resources = ["rhumatologue", "infirmier", "ergotherapeute"],
    };

    private static Scenario Osteoporosis => new()
    {
        Key = "s5",
        Title = "Ostéoporose fracturaire sévère",
        Criteria =
        [
            Motive("osteoporose", "Ostéoporose fracturaire sévère"),
            Of("siege", "Fracture vertébrale ou périphérique sévère", "count(fracture) > 0", "Hors fracture sévère, une densitométrie et un avis de rhumatologue suffisent."),
            Of("recente", "Fracture de moins de six mois", "months_since(fracture_le) < 6", "Passé six mois, adressez à la filière fracture ou à un rhumatologue."),
            Of("non_traitee", "Ostéoporose non traitée", "osteoporose_traitee = 'non'", "Le traitement est en place : demandez un avis à distance s’il échoue."),
        ],
        Documents = ["Courrier médical", "Radiographies ou leur compte rendu", "Densitométrie, si elle existe"],
        Brings = ["Densitométrie et radiographie du rachis", "Ergothérapeute", "Orthoprothésiste", "Kinésithérapeute"],
        Resources = ["rhumatologue", "infirmier", "densitometrie", "radiologie", "ergotherapeute", "orthoprothesiste", "kinesitherapeute"],
    };

    private static Scenario Arthrosis => new()
    {
        Key = "s6",
        Title = "Gonarthrose et coxarthrose",
        Criteria =
        [
            Motive("arthrose", "Gonarthrose ou coxarthrose"),
            Of("echec", "Échec de la prise en charge médicale de première intention", "echec_arthrose = 'oui'", "Proposez d’abord antalgiques, activité physique adaptée et kinésithérapie."),
            Of("naif", "Ni radiographie ni IRM déjà faite", "imagerie_arthrose = 'non'", "L’imagerie est faite : adressez-la à un rhumatologue avec votre question."),
        ],
        Documents = ["Courrier médical"],
        Brings = ["Bilan fonctionnel, radiographie et échographie", "Ponction ou infiltration", "Programme de soins personnalisé"],
        Resources = ["rhumatologue", "infirmier", "radiologie", "echographie", "kinesitherapeute"],
    };

    private static Scenario Limb => new()
    {
        Key = "s7",
        Title = "Pathologie complexe des membres ou lavage articulaire",
        Criteria =
        [
            Motive("membre", "Pathologie complexe d’un membre, lavage articulaire"),
            Of(
                "complexe", "Épanchement du genou ou de l’épaule récidivant malgré une injection, ou douleur inexpliquée malgré une imagerie et plusieurs traitements",
                "articulation in ('genou', 'epaule') and epanchement = 'oui' and infiltration = 'oui' or inexpliquee = 'oui' and imagerie_membre = 'oui' and sequences >= 2",
                "Poursuivez les traitements de première intention et l’imagerie, ou demandez un avis à distance."),
        ],
        Documents = ["Courrier médical", "Imagerie", "Chronologie des traitements"],
        Brings = ["Lavage articulaire", "Radiographies des articulations en cause si elles ne sont pas récentes", "Kinésithérapie", "Test anesthésique", "Relecture des radiographies"],
        Resources = ["rhumatologue", "infirmier", "radiologie", "kinesitherapeute", "salle_infiltration"],
    };

    private static Criterion Motive(string motive, string says) =>
        Of("motif", says, $"motif = '{motive}'", "Choisissez la situation qui correspond le mieux, ou posez votre question à distance.") with { IsMotive = true };

    private static Criterion Of(string key, string says, string rule, string otherwise) => new() { Key = key, Says = says, Rule = rule, Otherwise = otherwise };
}
