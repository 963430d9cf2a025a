using Relais.Kernel;

namespace Relais.Requests.Visits;

/// <summary>Every reason for which something about the visit after an opinion is refused.</summary>
internal static class VisitRefusals
{
    public static readonly Refusal TooEarly = new("visit.too-early", "L’avis n’est pas encore rendu : les créneaux se proposent ensuite.");
    public static readonly Refusal NotTheTeam = new("visit.not-the-team", "Seuls l’expert, ses confrères associés et la coordination de l’équipe peuvent faire cela.");
    public static readonly Refusal NoVisitProposed = new("visit.not-proposed", "L’avis se suffit, et aucune consultation n’a été souhaitée. Écrivez un message pour en proposer une.");
    public static readonly Refusal AlreadyOver = new("visit.already-over", "La consultation a déjà eu lieu. Pour une autre, envoyez une nouvelle demande.");
    public static readonly Refusal ChangedMeanwhile = new("visit.changed-meanwhile", "Les créneaux ont changé pendant que vous les lisiez. Relisez ceux qui sont proposés maintenant.");
    public static readonly Refusal NotAnExpert = new("visit.not-an-expert", "Choisissez l’expert qui verra le patient parmi ceux de l’équipe.");
    public static readonly Refusal HostAsks = new("visit.host-asks", "Cette personne pose la question : un autre expert verra le patient.");
    public static readonly Refusal HostGone = new("visit.host-gone", "L’expert de ce créneau n’est plus dans l’équipe. Demandez d’autres créneaux : un confrère vous en proposera.");
    public static readonly Refusal HostAway = new("visit.host-away", "L’expert est absent ce jour-là. Choisissez un autre créneau, ou un autre jour.");
    public static readonly Refusal SlotMissing = new("visit.slot-missing", "Proposez au moins un créneau : une date et une heure.");
    public static readonly Refusal TooManySlots = new("visit.too-many-slots", "Proposez cinq créneaux au plus : le choix reste simple.");
    public static readonly Refusal SlotUnreadable = new("visit.slot-unreadable", "Chaque créneau a une date et une heure qui existent, à cinq minutes près.");
    public static readonly Refusal SlotPast = new("visit.slot-past", "Un créneau est passé, ou dans plus d’un an. Proposez des dates à venir.");
    public static readonly Refusal SlotsOverlap = new("visit.slots-overlap", "Deux de ces créneaux se chevauchent. Espacez-les, ou raccourcissez la durée.");
    public static readonly Refusal LengthWrong = new("visit.length-wrong", "La durée va de 5 minutes à 8 heures, et le choix reste ouvert de 1 à 60 jours.");
    public static readonly Refusal PlaceWrong = new("visit.place-wrong", "Indiquez le lieu du rendez-vous, en 300 caractères au plus.");
    public static readonly Refusal PreparationTooLong = new("visit.preparation-too-long", "Les examens et les conseils tiennent chacun en 2 000 caractères : gardez l’essentiel.");
    public static readonly Refusal PrescriptionUnknown = new("visit.prescription-unknown", "Cette ordonnance n’est pas signée pour cette demande, ou elle est révoquée. Choisissez-en une autre.");
    public static readonly Refusal HostBusy = new("visit.host-busy", "L’expert a déjà un rendez-vous sur l’un de ces créneaux. Changez-le, puis proposez de nouveau.");
    public static readonly Refusal NotOffered = new("visit.not-offered", "Aucun créneau n’est proposé en ce moment.");
    public static readonly Refusal NotTheChooser = new("visit.not-the-chooser", "Le créneau est choisi par le requérant, qui n’a pas autorisé la convocation directe du patient.");
    public static readonly Refusal Expired = new("visit.expired", "Le délai pour choisir est passé. Demandez d’autres créneaux : l’équipe vous en proposera.");
    public static readonly Refusal SlotGone = new("visit.slot-gone", "Ce créneau n’est plus proposé. Choisissez-en un autre, ou demandez d’autres créneaux.");
    public static readonly Refusal SlotTaken = new("visit.slot-taken", "Ce créneau vient d’être pris par un autre patient. Choisissez-en un autre, ou demandez d’autres créneaux.");
    public static readonly Refusal WordMissing = new("visit.word-missing", "Dites en un mot ce qui conviendrait : un jour, une heure, un lieu.");
    public static readonly Refusal NothingToDo = new("visit.nothing-to-do", "Cela n’est plus possible : la consultation en est à une autre étape.");
    public static readonly Refusal NotYet = new("visit.not-yet", "Le rendez-vous n’a pas encore eu lieu : dites ensuite comment il s’est passé.");
    public static readonly Refusal NotWished = new("visit.not-wished", "Une consultation se décline quand elle était souhaitée, et que l’avis s’est suffi.");
}
