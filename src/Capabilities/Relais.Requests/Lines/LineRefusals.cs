using Relais.Kernel;

namespace Relais.Requests.Lines;

/// <summary>Every reason for which the administration of lines says no.</summary>
internal static class LineRefusals
{
    public static readonly Refusal NotFound = new("line.not-found", "Cette ligne d’avis n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal ChangedMeanwhile = new("line.changed-meanwhile", "Cette ligne a changé pendant que vous la lisiez. Rechargez la page, puis recommencez si c’est encore utile.");
    public static readonly Refusal NameMissing = new("line.name-missing", "Donnez un nom à la ligne, de 120 caractères au plus : « Lésion cutanée suspecte ».");
    public static readonly Refusal AftermathDaysWrong = new("line.aftermath-days-wrong", "Les suites se demandent de 1 à 730 jours après l’avis. Laissez vide pour ne rien demander.");
    public static readonly Refusal AftermathChoicesMissing = new("line.aftermath-choices-missing", "Proposez au moins deux réponses, une par ligne : « Lésion bénigne », « Mélanome ».");
    public static readonly Refusal AftermathTooLong = new("line.aftermath-too-long", "Proposez 12 réponses au plus, de 80 caractères au plus chacune.");
    public static readonly Refusal GuidanceTooLong = new("line.guidance-too-long", "Ces conseils dépassent 2 000 caractères : gardez l’essentiel.");
    public static readonly Refusal RedFlagsTooLong = new("line.red-flags-too-long", "Ces drapeaux rouges dépassent 1 000 caractères : gardez les plus parlants.");
    public static readonly Refusal FormUnknown = new("line.form-unknown", "Ce questionnaire n’est pas publié par l’équipe : choisissez-en un de la liste.");
    public static readonly Refusal PromiseWrong = new("line.promise-wrong", "Indiquez le délai promis en heures ouvrées, de 1 à 2 000.");
    public static readonly Refusal UrgentWrong = new("line.urgent-wrong", "Le délai des demandes urgentes va de 1 h au délai habituel. Laissez vide si la ligne n’en prend pas.");
    public static readonly Refusal NeverOpen = new("line.never-open", "Avec ces horaires la ligne n’ouvre jamais, et aucun délai ne courrait. Indiquez au moins une plage.");
    public static readonly Refusal HoursTooLong = new("line.hours-too-long", "Ces horaires sont trop détaillés : gardez moins de plages.");
    public static readonly Refusal DepartmentWrong = new("line.department-wrong", "Indiquez un numéro de département : 29, 2A, 974.");
    public static readonly Refusal RemindWrong = new("line.remind-wrong", "La relance part après une part du délai : de 1 à 100 %.");
    public static readonly Refusal ReassignWrong = new("line.reassign-wrong", "Le passage au groupe suivant vient après la relance, et au plus tard à 100 % du délai.");
    public static readonly Refusal SpecialityUnknown = new("line.speciality-unknown", "Choisissez une spécialité dans la liste, ou aucune.");
    public static readonly Refusal WidenWrong = new("line.widen-wrong", "Le correspondant habituel a la demande seul pendant 1 h au moins, et la moitié du délai promis au plus. Laissez vide pour demander d’emblée à tout le secteur.");
    public static readonly Refusal CorrespondentUnknown = new("line.correspondent-unknown", "Cet expert ne répond pas pour cette ligne. Choisissez-en un de la liste, ou tout le secteur.");
    public static readonly Refusal ReadingPercentWrong = new("line.reading-percent-wrong", "La part des avis relus va de 0 à 100 %.");
    public static readonly Refusal SurveyRemindersWrong = new("line.survey-reminders-wrong", "Les deux questions de fin se reposent de 0 à 5 fois.");
    public static readonly Refusal RecipientUnknown = new("line.recipient-unknown", "Choisissez un destinataire dans la liste.");
    public static readonly Refusal RecipientTwice = new("line.recipient-twice", "Ce destinataire est déjà dans la liste.");
    public static readonly Refusal RecipientGone = new("line.recipient-gone", "Ce destinataire n’est plus dans la liste. Rechargez la page.");
    public static readonly Refusal AlreadyFirst = new("line.already-first", "Ce destinataire est déjà le premier.");
}
