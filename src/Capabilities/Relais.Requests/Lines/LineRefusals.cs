using Relais.Kernel;

namespace Relais.Requests.Lines;

/// <summary>Every reason for which the administration of lines, rotas and absences says no.</summary>
internal static class LineRefusals
{
    public static readonly Refusal NotFound = new("line.not-found", "Cette ligne d’avis n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal ChangedMeanwhile = new("line.changed-meanwhile", "Cette ligne a changé pendant que vous la lisiez. Rechargez la page, puis recommencez si c’est encore utile.");
    public static readonly Refusal NameMissing = new("line.name-missing", "Donnez un nom à la ligne, de 120 caractères au plus : « Lésion cutanée suspecte ».");
    public static readonly Refusal GuidanceTooLong = new("line.guidance-too-long", "Ces conseils dépassent 2 000 caractères : gardez l’essentiel.");
    public static readonly Refusal PromiseWrong = new("line.promise-wrong", "Indiquez le délai promis en heures ouvrées, de 1 à 2 000.");
    public static readonly Refusal UrgentWrong = new("line.urgent-wrong", "Le délai des demandes urgentes va de 1 h au délai habituel. Laissez vide si la ligne n’en prend pas.");
    public static readonly Refusal NeverOpen = new("line.never-open", "Avec ces horaires la ligne n’ouvre jamais, et aucun délai ne courrait. Indiquez au moins une plage.");
    public static readonly Refusal HoursTooLong = new("line.hours-too-long", "Ces horaires sont trop détaillés : gardez moins de plages.");
    public static readonly Refusal DepartmentWrong = new("line.department-wrong", "Indiquez un numéro de département : 29, 2A, 974.");
    public static readonly Refusal RemindWrong = new("line.remind-wrong", "La relance part après une part du délai : de 1 à 100 %.");
    public static readonly Refusal ReassignWrong = new("line.reassign-wrong", "Le passage au groupe suivant vient après la relance, et au plus tard à 100 % du délai.");
    public static readonly Refusal RecipientUnknown = new("line.recipient-unknown", "Choisissez un destinataire dans la liste.");
    public static readonly Refusal RecipientTwice = new("line.recipient-twice", "Ce destinataire est déjà dans la liste.");
    public static readonly Refusal RecipientGone = new("line.recipient-gone", "Ce destinataire n’est plus dans la liste. Rechargez la page.");
    public static readonly Refusal AlreadyFirst = new("line.already-first", "Ce destinataire est déjà le premier.");

    public static readonly Refusal RotaNotFound = new("rota.not-found", "Cette astreinte n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal RotaChangedMeanwhile = new("rota.changed-meanwhile", "Cette astreinte a changé pendant que vous la lisiez. Rechargez la page, puis recommencez si c’est encore utile.");
    public static readonly Refusal RotaNameMissing = new("rota.name-missing", "Donnez un nom à l’astreinte, de 120 caractères au plus : « Astreinte Brest / Lannion ».");
    public static readonly Refusal AnchorMissing = new("rota.anchor-missing", "Indiquez le jour où commence le premier tour.");
    public static readonly Refusal MemberTwice = new("rota.member-twice", "Cette personne est déjà dans l’astreinte.");
    public static readonly Refusal MemberGone = new("rota.member-gone", "Cette personne n’est plus dans l’astreinte. Rechargez la page.");
    public static readonly Refusal MemberAlreadyFirst = new("rota.already-first", "Cette personne est déjà la première du tour.");
    public static readonly Refusal SwapDates = new("rota.swap-dates", "Indiquez le premier et le dernier jour du remplacement, dans cet ordre.");
    public static readonly Refusal SwapGone = new("rota.swap-gone", "Ce remplacement n’existe plus. Rechargez la page.");

    public static readonly Refusal AbsenceNotFound = new("absence.not-found", "Cette absence n’existe plus, ou vous n’y avez pas accès.");
    public static readonly Refusal AbsenceDates = new("absence.dates", "Indiquez le premier et le dernier jour de l’absence, dans cet ordre.");
    public static readonly Refusal AbsencePast = new("absence.past", "Cette absence est déjà finie : déclarez une absence en cours ou à venir.");
    public static readonly Refusal AbsenceTooLong = new("absence.too-long", "Une absence dure au plus un an. Au-delà, demandez à l’administration de retirer le rôle d’expert.");
    public static readonly Refusal AbsenceTwice = new("absence.twice", "Une absence est déjà déclarée sur une partie de ces jours. Supprimez-la d’abord.");
}
