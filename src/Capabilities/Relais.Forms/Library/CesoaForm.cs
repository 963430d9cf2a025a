using Relais.Forms.Contract;
using static Relais.Forms.Library.Ask;

namespace Relais.Forms.Library;

/// <summary>The request to CeSOA: one situation of seven, and what its criteria need to know.</summary>
internal static class CesoaForm
{
    public static Form Form { get; } = new()
    {
        Key = "cesoa",
        Title = "Demande de bilan au CeSOA",
        Purpose = "Évaluation pluridisciplinaire annuelle d’une pathologie ostéo-articulaire. Toute demande reçoit une réponse, que le patient soit éligible ou non.",
        Source = "Lettre du Dr Hudry aux confrères et plaquette des critères d’éligibilité (expérimentation Article 51).",
        Sections = [Situation, Back, Inflammatory, Bone, Arthrosis, Limb, Documents],
        RedFlags =
        [
            new("alerte_rachis", "answered(signes_rachis) and count(signes_rachis) > 0", "Signe d’alarme rachidien : une urgence se traite sans attendre un bilan. En cas de déficit moteur ou sphinctérien, appelez le 15."),
            new("alerte_fievre", "fievre_articulaire = 'oui'", "Articulation fébrile : éliminez une arthrite septique en urgence."),
        ],
    };

    private static Section Situation => Section(
        "situation", "La situation",
        One(
            "motif", "Situation qui motive la demande",
            "lombalgie:Lombalgie ou lomboradiculalgie", "ric:Rhumatisme inflammatoire récent, suspecté ou certain, ou avis sur un rhumatisme inflammatoire",
            "biotherapie:Mise en place d’une biothérapie", "revue:Revue annuelle d’un patient sous biothérapie", "osteoporose:Ostéoporose fracturaire sévère",
            "arthrose:Gonarthrose ou coxarthrose", "membre:Pathologie complexe d’un membre, lavage articulaire").Required(),
        Number("age", "Âge", 0, 120, "ans").Filled("patient.age").Required(),
        Scale("douleur", "Douleur la plus forte de la semaine", "Aucune", "La pire imaginable").AskedFor(),
        Text("traitements_cours", "Traitements en cours").AskedFor());

    private static Section Back => Section(
        "dos", "Lombalgie ou lomboradiculalgie",
        Day("debut_dos", "Début de la douleur").Helped("Une date approximative suffit.").Required(),
        YesNo("vertebral_commun", "Diagnostic de pathologie vertébrale commune").Required(),
        YesNo("echec_dos", "Échec d’un traitement médical, avec ou sans rééducation").Required(),
        YesNo("radiculalgie", "Radiculalgie").AskedFor(),
        Several(
            "signes_rachis", "Signes d’alarme", "Aucun signe d’alarme",
            "deficit:Déficit moteur", "sphincter:Troubles sphinctériens ou anesthésie en selle", "fievre:Fièvre ou infection", "cancer:Antécédent de cancer ou altération de l’état général", "trauma:Traumatisme récent").Required())
        with { EnabledWhen = "motif = 'lombalgie'" };

    private static Section Inflammatory => Section(
        "inflammatoire", "Rhumatisme inflammatoire",
        One("ric_statut", "Diagnostic de rhumatisme inflammatoire", "certain:Certain", "suspecte:Suspecté", "autre_avis:Certain, pour un autre avis").Required(),
        YesNo("differentiel", "Diagnostics différentiels éliminés").When("ric_statut = 'suspecte'").Required(),
        Day("debut_ric", "Début des symptômes").When("motif = 'ric'").AskedFor(),
        YesNo("echec_premieres_lignes", "Échec des premières lignes de traitement").When("motif = 'biotherapie'").Required(),
        Long("lignes", "Traitements déjà reçus, avec dates et motif d’arrêt").When("motif = 'biotherapie'").AskedFor(),
        Several(
            "bilan_pre", "Bilan pré-thérapeutique déjà fait", "Rien encore",
            "tuberculose:Dépistage de la tuberculose", "hepatites:Sérologies hépatites B et C", "vih:Sérologie VIH", "nfs:NFS, transaminases, créatinine", "vaccins:Vaccinations à jour").When("motif = 'biotherapie'").AskedFor(),
        YesNo("sous_biotherapie", "Patient sous biothérapie").When("motif = 'revue'").Required(),
        Joints("gonflees", "Articulations gonflées").AskedFor(),
        Joints("douloureuses", "Articulations douloureuses").AskedFor(),
        Number("crp", "CRP", 0, 500, "mg/L", 1).AskedFor(),
        YesNo("fievre_articulaire", "Fièvre avec articulation gonflée").AskedFor())
        with { EnabledWhen = "motif in ('ric', 'biotherapie', 'revue')" };

    private static Section Bone => Section(
        "os", "Ostéoporose fracturaire",
        Day("fracture_le", "Date de la fracture").Required(),
        Several("fracture", "Siège de la fracture", "Pas de fracture sévère", "vertebre:Vertèbre", "bassin:Bassin", "epaule:Épaule", "femur:Extrémité supérieure du fémur", "autre:Autre fracture périphérique sévère").Required(),
        YesNo("osteoporose_traitee", "Ostéoporose déjà traitée").Required(),
        YesNo("dmo_faite", "Densitométrie déjà faite").AskedFor())
        with { EnabledWhen = "motif = 'osteoporose'" };

    private static Section Arthrosis => Section(
        "arthrose", "Gonarthrose ou coxarthrose",
        One("articulation_arthrose", "Articulation", "genou:Genou", "hanche:Hanche").Required(),
        YesNo("echec_arthrose", "Échec de la prise en charge médicale de première intention").Required(),
        YesNo("imagerie_arthrose", "Radiographie ou IRM de cette articulation déjà faite").Required())
        with { EnabledWhen = "motif = 'arthrose'" };

    private static Section Limb => Section(
        "membre", "Pathologie complexe d’un membre",
        One("articulation", "Articulation en cause", "genou:Genou", "epaule:Épaule", "autre:Autre").Required(),
        YesNo("epanchement", "Épanchement présent et récidivant").Required(),
        YesNo("infiltration", "Récidive malgré une injection intra-articulaire de corticoïdes, avec ou sans acide hyaluronique").When("epanchement = 'oui'").Required(),
        YesNo("inexpliquee", "Douleur qui reste sans diagnostic").Required(),
        YesNo("imagerie_membre", "Imagerie déjà faite").When("inexpliquee = 'oui'").Required(),
        Number("sequences", "Nombre de traitements déjà essayés", 0, 20).When("inexpliquee = 'oui'").Required())
        with { EnabledWhen = "motif = 'membre'" };

    private static Section Documents => Section(
        "documents", "Documents",
        Files("courrier", "Courrier médical").Helped("Le plus d’informations possible : diagnostic, histoire, traitements.").AskedFor(),
        Files("imagerie", "Comptes rendus d’imagerie").When("motif != 'arthrose'").AskedFor(),
        Files("biologie", "Analyses de sang").When("motif in ('ric', 'biotherapie', 'revue')").AskedFor(),
        Files("autres_courriers", "Autres courriers de spécialistes"));
}
