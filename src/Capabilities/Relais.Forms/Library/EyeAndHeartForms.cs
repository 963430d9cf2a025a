using Relais.Forms.Contract;
using static Relais.Forms.Library.Ask;

namespace Relais.Forms.Library;

/// <summary>Requests about the eye and the heart.</summary>
internal static class EyeAndHeartForms
{
    public static Form Ophthalmology { get; } = new()
    {
        Key = "ophtalmologie",
        Title = "Avis ophtalmologique",
        Sections = [Complaint, Examination],
        RedFlags =
        [
            new("alerte_vision", "baisse = 'brutale'", "Baisse brutale de la vision : avis ophtalmologique en urgence."),
            new("alerte_douleur", "rouge = 'oui' and has(signes, 'douleur')", "Œil rouge et douloureux : avis dans la journée."),
            new("alerte_trauma", "has(signes, 'chimique') or has(signes, 'trauma')", "Traumatisme ou brûlure de l’œil : rincez s’il s’agit d’un produit, adressez aux urgences."),
            new("alerte_lentille", "lentilles = 'oui' and rouge = 'oui'", "Œil rouge chez un porteur de lentilles : retirez-les, avis dans la journée."),
            new("alerte_tension", "pio_od >= 30 or pio_og >= 30", "Tension oculaire d’au moins 30 mmHg : avis en urgence."),
        ],
    };

    public static Form Cardiology { get; } = new()
    {
        Key = "cardiologie",
        Title = "Avis cardiologique",
        Sections = [Motive, Tracing, Terrain],
        RedFlags =
        [
            new("alerte_douleur", "has(symptomes, 'douleur') and douleur_quand = 'maintenant'", "Douleur thoracique en cours : appelez le 15."),
            new("alerte_syncope", "has(symptomes, 'syncope')", "Syncope : avis rapide, sans conduite automobile d’ici là."),
            new("alerte_tension", "pas >= 180 or pad >= 110", "Tension artérielle sévère : recherchez une souffrance d’organe."),
            new("alerte_spo2", "spo2 < 90", "Saturation inférieure à 90 % : appelez le 15."),
        ],
    };

    private static Section Complaint => Section(
        "plainte", "La plainte",
        Long("question", "Votre question").Required(),
        One("oeil", "Œil", "od:Droit", "og:Gauche", "deux:Les deux").Required(),
        Day("debut", "Depuis le").Required(),
        One("baisse", "Baisse de la vision", "non:Non", "progressive:Progressive", "brutale:Brutale").Required(),
        YesNo("rouge", "Œil rouge").Required(),
        Several("signes", "Autres signes", "Aucun", "douleur:Douleur", "photophobie:Gêne à la lumière", "secretions:Sécrétions", "diplopie:Vision double", "eclairs:Éclairs ou corps flottants", "voile:Voile dans le champ visuel", "trauma:Traumatisme", "chimique:Produit chimique").Required(),
        YesNo("lentilles", "Port de lentilles").Required());

    private static Section Examination => Section(
        "examen", "L’examen",
        Number("av_od", "Acuité visuelle droite", 0, 20, "/10", 1).Helped("Avec la correction habituelle.").AskedFor(),
        Number("av_og", "Acuité visuelle gauche", 0, 20, "/10", 1).AskedFor(),
        Number("pio_od", "Tension oculaire droite", 0, 80, "mmHg").AskedFor(),
        Number("pio_og", "Tension oculaire gauche", 0, 80, "mmHg").AskedFor(),
        One("fluo", "Test à la fluorescéine", "negatif:Négatif", "positif:Positif", "non_fait:Non fait").When("rouge = 'oui'").AskedFor(),
        Files("photos", "Photos ou rétinographies").AskedFor(),
        Long("antecedents", "Antécédents, chirurgie, collyres").AskedFor());

    private static Section Motive => Section(
        "situation", "La situation",
        Long("question", "Votre question").Required(),
        One("motif", "Motif", "lecture:Lecture d’un ECG", "symptome:Symptôme", "preop:Avis avant une opération", "traitement:Adaptation d’un traitement", "suivi:Suivi d’une cardiopathie", "autre:Autre").Required(),
        Several("symptomes", "Symptômes", "Aucun", "douleur:Douleur thoracique", "dyspnee:Dyspnée", "palpitations:Palpitations", "syncope:Syncope", "oedemes:Œdèmes", "fatigue:Fatigue").Required(),
        One("douleur_quand", "Douleur thoracique", "maintenant:En ce moment", "recente:Ces derniers jours", "ancienne:Plus ancienne").When("has(symptomes, 'douleur')").Required(),
        Graded("nyha", "Stade NYHA", "Pas de dyspnée", "I : aucune limitation", "II : effort important", "III : effort modéré", "IV : au repos").When("has(symptomes, 'dyspnee')").AskedFor());

    private static Section Tracing => Section(
        "traces", "L’ECG et les mesures",
        Files("ecg", "ECG").Helped("Douze dérivations, 25 mm/s, en entier et à plat.").AskedFor(),
        Graded("qualite_ecg", "Qualité de l’ECG", "Illisible", "Moyenne", "Bonne").When("answered(ecg)").AskedFor(),
        Number("pas", "Pression systolique", 50, 300, "mmHg").AskedFor(),
        Number("pad", "Pression diastolique", 20, 200, "mmHg").AskedFor(),
        Number("fc", "Fréquence cardiaque", 20, 250, "/min").AskedFor(),
        Number("spo2", "SpO2", 40, 100, "%"),
        Number("poids", "Poids", 2, 300, "kg", 1),
        Files("echo", "Échographie ou Holter précédents"),
        Graded("qualite_echo", "Qualité de ces examens", "Insuffisante", "Moyenne", "Bonne").When("answered(echo)"));

    private static Section Terrain => Section(
        "terrain", "Le terrain",
        Several("facteurs", "Facteurs de risque", "Aucun", "hta:Hypertension", "diabete:Diabète", "tabac:Tabac", "cholesterol:Hypercholestérolémie", "heredite:Hérédité").AskedFor(),
        Long("antecedents", "Antécédents cardiaques").AskedFor(),
        Long("traitements", "Traitements en cours, avec les doses").Required());
}
