using Relais.Kernel;

namespace Relais.Requests.Intake;

/// <summary>Every reason to refuse what comes in by another way than an account, and what the coordination does with it.</summary>
internal static class IntakeRefusals
{
    public static readonly Refusal NameMissing = new("intake.name-missing", "Indiquez le nom du requérant, en 80 caractères au plus.");
    public static readonly Refusal ProfessionMissing = new("intake.profession-missing", "Choisissez la profession du requérant dans la liste.");
    public static readonly Refusal RppsWrong = new("intake.rpps-wrong", "Ce numéro RPPS n’est pas juste : il a onze chiffres, dont le dernier vérifie les autres. Relisez-le sur la carte ou l’ordonnance.");
    public static readonly Refusal EmailWrong = new("intake.email-wrong", "Indiquez une adresse électronique complète, par exemple prenom.nom@exemple.fr.");
    public static readonly Refusal PhoneWrong = new("intake.phone-wrong", "Ce numéro de téléphone n’est pas complet. Écrivez-le avec ses dix chiffres, ou avec son indicatif.");
    public static readonly Refusal PlaceTooLong = new("intake.place-too-long", "Ce texte dépasse 200 caractères. Gardez le nom du lieu.");
    public static readonly Refusal LineMissing = new("intake.line-missing", "Choisissez une ligne d’avis ouverte de vos équipes.");
    public static readonly Refusal CallNotFound = new("intake.call-not-found", "Cet appel n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal CallEnded = new("intake.call-ended", "Cet appel est déjà traité. Ouvrez-en un nouveau.");
    public static readonly Refusal CallBackWrong = new("intake.call-back-wrong", "Indiquez la date et l’heure du rappel promis, dans l’avenir.");
    public static readonly Refusal NoCallBack = new("intake.no-call-back", "Aucun rappel n’est attendu pour cet appel.");
    public static readonly Refusal AnswerMissing = new("intake.answer-missing", "Écrivez ce que vous avez répondu, puis clôturez l’appel.");
    public static readonly Refusal LetterNotFound = new("intake.letter-not-found", "Ce courrier n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal LetterEnded = new("intake.letter-ended", "Ce courrier est déjà traité.");
    public static readonly Refusal LetterWithoutFile = new("intake.letter-without-file", "Déposez le courrier numérisé : un PDF ou une photo.");
    public static readonly Refusal NothingChosen = new("intake.nothing-chosen", "Cochez au moins une demande de la liste.");
    public static readonly Refusal TooManyChosen = new("intake.too-many-chosen", "Cochez au plus cent demandes à la fois.");
    public static readonly Refusal NothingMissing = new("intake.nothing-missing", "Rien ne manque à cette demande. S’il vous faut autre chose, écrivez-le vous-même : « Demander un complément ».");
    public static readonly Refusal NotWaiting = new("intake.not-waiting", "Seule une demande qui attend d’être prise en charge peut être dispatchée de nouveau.");
    public static readonly Refusal SamePriority = new("intake.same-priority", "La demande a déjà cette priorité.");
    public static readonly Refusal FilterEmpty = new("intake.filter-empty", "Ce filtre montre tout : choisissez d’abord ce qu’il doit montrer.");
    public static readonly Refusal FilterNameWrong = new("intake.filter-name-wrong", "Donnez un nom à ce filtre, en 60 caractères au plus.");
    public static readonly Refusal FilterNameTaken = new("intake.filter-name-taken", "Un de vos filtres porte déjà ce nom. Choisissez-en un autre, ou oubliez d’abord l’ancien.");
    public static readonly Refusal TooManyFilters = new("intake.too-many-filters", "Vous gardez déjà vingt filtres. Oubliez-en un avant d’en ajouter.");
    public static readonly Refusal NotAlike = new("intake.not-alike", "Ces deux demandes ne peuvent pas être réunies : elles doivent porter sur le même patient et la même ligne d’avis.");
    public static readonly Refusal NotMerged = new("intake.not-merged", "Cette demande n’est pas réunie à une autre.");
    public static readonly Refusal MergedLongAgo = new("intake.merged-long-ago", "Plus de 24 heures ont passé : les demandes restent réunies.");
    public static readonly Refusal TooMany = new("intake.too-many", "Trop d’envois ont été faits depuis cet endroit ou cette adresse. Réessayez dans une heure, ou téléphonez à l’équipe.");
    public static readonly Refusal Robot = new("intake.robot", "Cet envoi n’a pas pu être vérifié. Rechargez la page et recommencez, ou téléphonez à l’équipe.");
    public static readonly Refusal CodeWrong = new("intake.code-wrong", "Ce code n’est pas le bon, ou il a expiré. Vérifiez le dernier message reçu, ou demandez un nouveau code.");
    public static readonly Refusal LinkUnknown = new("intake.link-unknown", "Ce lien ne mène à rien, ou il a expiré.");
    public static readonly Refusal AlreadySent = new("intake.already-sent", "Cette demande est déjà envoyée. Suivez-la sur la page de suivi.");
}
