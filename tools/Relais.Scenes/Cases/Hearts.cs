using Relais.Forms.Contract;
using Relais.Requests.Life;

namespace Relais.Scenes.Cases;

/// <summary>What reaches the cardiologists of a region.</summary>
internal static class Hearts
{
    private static readonly (string, string)[] Elsewhere =
    [
        ("La situation demande une prise en charge immédiate, que nous ne pouvons pas donner à distance.", "Appeler le 15, en signalant cette demande."),
        ("Le patient a déjà un cardiologue qui le suit pour cette question.", "Contacter ce confrère\u00A0; son secrétariat est prévenu."),
    ];

    public static IReadOnlyList<Case> All { get; } =
    [
        new("fibrillation atriale")
        {
            Weight = 4,
            Youngest = 55,
            Urgent = 0.2,
            Declines = Elsewhere,
            Questions =
            [
                "Arythmie découverte à l’auscultation chez {un} {p} de {âge}, ECG joint@: fibrillation atriale à 92/min. CHA2DS2-VASc 3. Anticoagulation d’emblée@?",
                "{P} de {âge}, palpitations depuis {depuis}, ECG en fibrillation atriale. Clairance 48@mL/min. Quel anticoagulant, à quelle dose@?",
            ],
            Answers = of => Heart(of, "lecture", "palpitations", of.Dice.Between(70, 115)),
            Complements = [new("Pouvez-vous joindre l’ECG douze dérivations et la créatinine@?", "ECG et biologie joints. Créatinine 98@µmol/L.")],
            Opinions =
            [
                new(Outcome.AdviceOnly, 4, "Anticoagulant oral direct à débuter, dose selon la clairance, et bêtabloquant à faible dose. Échographie dans le mois, rendez-vous proposé."),
                new(Outcome.RapidVisit, 3, "À voir sous dix jours pour échographie et discussion d’une cardioversion. Anticoagulation à débuter dès maintenant."),
            ],
        },
        new("dyspnée")
        {
            Weight = 4,
            Youngest = 50,
            Urgent = 0.25,
            Declines = Elsewhere,
            Questions =
            [
                "Dyspnée d’effort stade II de la NYHA depuis {depuis} chez {un} {p} de {âge}. NT-proBNP 620. ECG joint. Faut-il une échographie rapide@?",
                "{P} de {âge} suivi{e} pour insuffisance cardiaque, prise de 3@kg en une semaine. Furosémide 40@mg. Adaptation@?",
            ],
            Answers = of => Heart(of, "symptome", "dyspnee", of.Dice.Between(66, 104)).With("nyha", Filled.Code(of.Pick("n2", "n3"))),
            Opinions =
            [
                new(Outcome.RapidVisit, 4, "Échographie et consultation sous quinze jours. D’ici là, furosémide 40@mg et pesée quotidienne@; rappeler si plus de 2@kg en trois jours."),
                new(Outcome.AdviceOnly, 3, "Doubler le diurétique cinq jours, contrôle de l’ionogramme à J7. Restriction sodée. Me tenir au courant du poids."),
            ],
        },
        new("hypertension")
        {
            Weight = 3,
            Youngest = 35,
            Declines = Elsewhere,
            Questions =
            [
                "HTA résistante à trois molécules dont un diurétique, {p} de {âge}. Automesures à 162/94 de moyenne. Bilan secondaire à faire@?",
                "{P} de {âge}, HTA découverte, 172/102 aux deux bras. Diabète de type 2. Quelle association en première intention@?",
            ],
            Answers = of => Heart(of, "traitement", "fatigue", of.Dice.Between(62, 90)).With("pas", Answer.Of((decimal)of.Dice.Between(158, 178))),
            Opinions =
            [
                new(Outcome.AdviceOnly, 5, "Association IEC et inhibiteur calcique, automesures après quatre semaines. Kaliémie, créatinine et rapport rénine/aldostérone si la résistance se confirme."),
                new(Outcome.Visit, 2, "MAPA et consultation dans les deux mois@; rechercher un syndrome d’apnées du sommeil."),
            ],
        },
        new("avant opération")
        {
            Weight = 2,
            Youngest = 55,
            Declines = Elsewhere,
            Questions = ["Chirurgie de hanche prévue dans trois semaines, {p} de {âge}, stent il y a deux ans, sous aspirine. ECG joint. Faut-il un test ou arrêter l’aspirine@?"],
            Answers = of => Heart(of, "preop", "fatigue", of.Dice.Between(58, 84)),
            Opinions = [new(Outcome.AdviceOnly, 4, "Stent ancien et patient stable@: pas de test d’ischémie. Poursuivre l’aspirine pendant l’intervention, en accord avec l’anesthésiste."), new(Outcome.Visit, 1, "Consultation avant l’intervention pour une échographie.")],
        },
    ];

    private static Answers Heart(Telling of, string motive, string symptom, int rate) => Filled.With(
        ("question", "Quelle conduite tenir ?"), ("motif", Filled.Code(motive)), ("symptomes", Filled.Code(symptom)), ("pas", of.Dice.Between(118, 158)), ("pad", of.Dice.Between(68, 94)), ("fc", rate), ("spo2", of.Dice.Between(93, 99)),
        ("facteurs", Filled.Code(of.Pick("hta", "diabete", "tabac"))), ("antecedents", "Pas d’infarctus."), ("traitements", of.Pick("Ramipril 5 mg", "Amlodipine 5 mg, atorvastatine 20 mg", "Furosémide 40 mg, bisoprolol 2,5 mg")));
}
