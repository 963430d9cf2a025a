using Relais.Kernel;

namespace Relais.Requests.Concertation;

/// <summary>Every reason for which a command on boards, their sessions, cases and minutes is refused.</summary>
internal static class BoardRefusals
{
    public static readonly Refusal NotFound = new("board.not-found", "Cette concertation n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal ChangedMeanwhile = new("board.changed-meanwhile", "Un confrère a modifié cela pendant que vous le lisiez. Rechargez la page, puis recommencez si c’est encore utile.");
    public static readonly Refusal NameMissing = new("board.name-missing", "Donnez un nom à la RCP, de 120 caractères au plus : « RCP mélanome ».");
    public static readonly Refusal PurposeTooLong = new("board.purpose-too-long", "Cette présentation dépasse 1 000 caractères : gardez l’essentiel.");
    public static readonly Refusal QuorumWrong = new("board.quorum-wrong", "Indiquez de 1 à 20 médecins, et au plus autant de spécialités que de médecins.");
    public static readonly Refusal SpecialityUnknown = new("board.speciality-unknown", "Choisissez les spécialités indispensables dans la liste, dix au plus.");
    public static readonly Refusal ChairMissing = new("board.chair-missing", "Choisissez le médecin responsable dans la liste : il valide les fiches.");
    public static readonly Refusal SecretaryUnknown = new("board.secretary-unknown", "Choisissez le secrétariat parmi les membres de l’équipe.");
    public static readonly Refusal MemberUnknown = new("board.member-unknown", "Choisissez un professionnel de la liste.");
    public static readonly Refusal MemberTwice = new("board.member-twice", "Ce professionnel est déjà dans la liste.");
    public static readonly Refusal MemberLeads = new("board.member-leads", "Le médecin responsable et le secrétariat restent membres : choisissez d’abord qui les remplace.");
    public static readonly Refusal MemberGone = new("board.member-gone", "Ce professionnel n’est plus dans la liste. Rechargez la page.");
    public static readonly Refusal TooManyMembers = new("board.too-many-members", "Soixante participants au plus : retirez ceux qui ne viennent plus.");
    public static readonly Refusal Ended = new("board.ended", "Cette RCP n’a plus de séance. Rouvrez-la d’abord dans ses réglages.");
    public static readonly Refusal ChairGone = new("board.chair-gone", "Le médecin responsable n’est plus de l’équipe : choisissez-en un autre dans les réglages de la RCP, puis prévoyez la séance.");
    public static readonly Refusal DateMissing = new("board.date-missing", "Indiquez le jour et l’heure de la réunion, dans l’avenir.");
    public static readonly Refusal EndWrong = new("board.end-wrong", "Indiquez jusqu’à quand les avis sont attendus : d’ici une heure au moins, 90 jours au plus.");
    public static readonly Refusal PlaceMissing = new("board.place-missing", "Indiquez un lieu, ou l’adresse de la visioconférence.");
    public static readonly Refusal VideoWrong = new("board.video-wrong", "L’adresse de la visioconférence commence par https://.");
    public static readonly Refusal NotTheLead = new("board.not-the-lead", "Le médecin responsable, le secrétariat de la RCP ou la coordination peuvent faire cela.");
    public static readonly Refusal NotTheChair = new("board.not-the-chair", "Seul le médecin responsable de la séance valide les fiches.");
    public static readonly Refusal NotAMember = new("board.not-a-member", "Seuls les participants de la séance peuvent faire cela.");
    public static readonly Refusal NotStarted = new("board.not-started", "La réunion n’a pas commencé. Ouvrez d’abord la séance.");
    public static readonly Refusal AlreadyStarted = new("board.already-started", "La séance est déjà ouverte, ou terminée.");
    public static readonly Refusal SessionOver = new("board.session-over", "Cette séance est terminée. Reportez le dossier à une prochaine séance.");
    public static readonly Refusal CasesLeft = new("board.cases-left", "Des dossiers n’ont pas de fiche : rédigez-la, reportez-les ou retirez-les avant de terminer la séance.");
    public static readonly Refusal HasCases = new("board.has-cases", "Des dossiers sont inscrits à cette séance : retirez-les ou reportez-les d’abord.");
    public static readonly Refusal CasesUnconsented = new("board.cases-unconsented", "Des dossiers de cette séance n’ont pas l’accord du patient pour des confrères hors de l’équipe : cochez-le dans chacun une fois obtenu, puis conviez ce professionnel.");
    public static readonly Refusal MeetingBegun = new("board.meeting-begun", "La réunion a commencé : notez plutôt ce participant excusé.");
    public static readonly Refusal OpinionGiven = new("board.opinion-given", "Ce participant a déjà donné un avis : il reste dans la séance.");
    public static readonly Refusal QuestionMissing = new("board.question-missing", "Écrivez la question posée à la RCP.");
    public static readonly Refusal SheetTooLong = new("board.sheet-too-long", "Une partie de la fiche dépasse 8 000 caractères : gardez l’essentiel, les documents sont joints.");
    public static readonly Refusal ReferentMissing = new("board.referent-missing", "Choisissez le médecin référent : il applique et suit la décision.");
    public static readonly Refusal ConsentMissing = new("board.consent-missing", "Des participants ne sont pas de l’équipe : cochez la case une fois le patient informé et d’accord.");
    public static readonly Refusal FileUnknown = new("board.file-unknown", "Choisissez les photos et documents parmi ceux de la demande. Rechargez la page.");
    public static readonly Refusal FileHidden = new("board.file-hidden", "Cette photo ou ce document n’est plus montré aux participants.");
    public static readonly Refusal AlreadyEnrolled = new("board.already-enrolled", "Cette demande est déjà inscrite à cette séance.");
    public static readonly Refusal NotInCharge = new("board.not-in-charge", "Une demande s’inscrit en RCP une fois prise en charge, et tant qu’elle n’est pas close.");
    public static readonly Refusal CaseWithdrawn = new("board.case-withdrawn", "Ce dossier a été retiré de la séance.");
    public static readonly Refusal SheetFrozen = new("board.sheet-frozen", "La fiche de ce dossier est validée : son contenu ne change plus.");
    public static readonly Refusal HasMinutes = new("board.has-minutes", "Une fiche est rédigée pour ce dossier : il ne peut plus être retiré. Reportez-le plutôt.");
    public static readonly Refusal OpinionMissing = new("board.opinion-missing", "Écrivez votre avis avant de l’envoyer.");
    public static readonly Refusal OpinionTooLong = new("board.opinion-too-long", "Cet avis dépasse 4 000 caractères : gardez l’essentiel.");
    public static readonly Refusal DecisionMissing = new("board.decision-missing", "Choisissez la décision, puis écrivez-la.");
    public static readonly Refusal ProposalMissing = new("board.proposal-missing", "Cochez au moins une modalité de la proposition thérapeutique.");
    public static readonly Refusal FollowerMissing = new("board.follower-missing", "Choisissez qui est chargé d’appliquer et de suivre la décision.");
    public static readonly Refusal DeferralWrong = new("board.deferral-wrong", "Choisissez une séance à venir de la même RCP.");
    public static readonly Refusal TextTooLong = new("board.text-too-long", "Ce texte dépasse 8 000 caractères : gardez l’essentiel.");
    public static readonly Refusal Frozen = new("board.frozen", "Cette fiche est validée : elle ne change plus. Corrigez-la par une nouvelle version.");
    public static readonly Refusal NotDrafted = new("board.not-drafted", "Aucune fiche n’attend d’être validée pour ce dossier.");
    public static readonly Refusal NothingToCorrect = new("board.nothing-to-correct", "Seule une fiche validée se corrige, une fois à la fois.");
    public static readonly Refusal WhyMissing = new("board.why-missing", "Dites ce qui est corrigé : les lecteurs de la version précédente doivent le savoir.");
}
