using Relais.Kernel;

namespace Relais.Requests.Life;

/// <summary>Every reason for which a command on a request is refused.</summary>
internal static class RequestRefusals
{
    public static readonly Refusal NotFound = new("request.not-found", "Cette demande n’existe pas, ou vous n’y avez pas accès. Vérifiez son numéro.");
    public static readonly Refusal AlreadyInCharge = new("request.already-in-charge", "Un confrère a déjà pris cette demande en charge. Elle n’est plus à prendre.");
    public static readonly Refusal NotOpen = new("request.not-open", "Cette demande est terminée : elle ne peut plus changer. Envoyez-en une nouvelle si besoin.");
    public static readonly Refusal OwnRequest = new("request.own", "Qui pose la question n’y répond pas : un autre confrère doit le faire.");
    public static readonly Refusal AlreadyTheirs = new("request.already-theirs", "Cet expert a déjà la demande en charge.");
    public static readonly Refusal NotYours = new("request.not-yours", "Cette demande est confiée à un autre groupe. Demandez à la coordination de vous l’attribuer.");
    public static readonly Refusal NotInCharge = new("request.not-in-charge", "Personne n’a encore pris cette demande en charge. Prenez-la d’abord en charge.");
    public static readonly Refusal NotTheExpert = new("request.not-the-expert", "Seul l’expert en charge de la demande peut faire cela. Demandez-lui, ou à la coordination.");
    public static readonly Refusal NotTheCoordinator = new("request.not-the-coordinator", "Seuls l’expert en charge et la coordination de l’équipe peuvent faire cela.");
    public static readonly Refusal NotTheAuthor = new("request.not-the-author", "Seul l’auteur de la demande peut faire cela.");
    public static readonly Refusal ComplementIsAwaited = new("request.complement-awaited", "Un complément est attendu du requérant. Attendez sa réponse, ou relancez-le par un message.");
    public static readonly Refusal NoComplementAwaited = new("request.no-complement-awaited", "Aucun complément n’est attendu. Écrivez plutôt un message.");
    public static readonly Refusal ComplementMissing = new("request.complement-missing", "Écrivez ce qui manque, ou joignez un fichier, puis envoyez.");
    public static readonly Refusal OpinionMissing = new("request.opinion-missing", "Écrivez votre avis avant de l’envoyer.");
    public static readonly Refusal AlreadyAnswered = new("request.already-answered", "L’avis a déjà été rendu. Écrivez un message pour le compléter.");
    public static readonly Refusal NotAnswered = new("request.not-answered", "La demande se clôt une fois l’avis rendu. Retirez-la si elle n’a plus lieu d’être.");
    public static readonly Refusal NoLetterYet = new("request.no-letter-yet", "Le courrier se prépare une fois la réponse rendue.");
    public static readonly Refusal ReasonMissing = new("request.reason-missing", "Indiquez le motif : le requérant doit comprendre pourquoi.");
    public static readonly Refusal OrientationMissing = new("request.orientation-missing", "Proposez une orientation : toute demande reçoit une réponse utile.");
    public static readonly Refusal SameLine = new("request.same-line", "La demande est déjà sur cette ligne d’avis. Choisissez-en une autre.");
    public static readonly Refusal AlreadyParty = new("request.already-party", "Cette personne participe déjà à la demande.");
    public static readonly Refusal NothingToRemind = new("request.nothing-to-remind", "Rien à relancer : la demande n’attend pas l’équipe d’experts.");
    public static readonly Refusal RemindedLately = new("request.reminded-lately", "Une relance est déjà partie il y a moins de 4 heures. En cas d’urgence, téléphonez à l’équipe.");
    public static readonly Refusal MessageMissing = new("request.message-missing", "Écrivez votre message avant de l’envoyer.");
    public static readonly Refusal QuestionMissing = new("request.question-missing", "Écrivez votre question : l’expert répond à elle.");
    public static readonly Refusal TextTooLong = new("request.text-too-long", "Ce texte dépasse 20 000 caractères. Gardez l’essentiel, et joignez le reste en PDF.");
    public static readonly Refusal FormTooLong = new("request.form-too-long", "Ce formulaire contient trop de texte pour être gardé. Raccourcissez-le, et joignez le reste en PDF.");
    public static readonly Refusal QuestionTooLong = new("request.question-too-long", "La question dépasse 8 000 caractères. Gardez l’essentiel, et joignez le reste en PDF.");
    public static readonly Refusal ConsentMissing = new("request.consent-missing", "Cochez la case une fois le patient informé et d’accord : sans son accord, l’avis ne peut pas être demandé.");
    public static readonly Refusal CommuneMissing = new("request.commune-missing", "Indiquez la commune du patient : elle désigne les experts de son secteur.");
    public static readonly Refusal CommuneUnknown = new("request.commune-unknown", "Cette commune est inconnue. Choisissez-la dans la liste proposée, par son nom ou son code postal.");
    public static readonly Refusal CommuneAmbiguous = new("request.commune-ambiguous", "Plusieurs communes répondent à cela. Choisissez-la dans la liste proposée, avec son nom.");
    public static readonly Refusal LineClosed = new("request.line-closed", "Cette ligne d’avis ne prend pas de demande en ce moment. Choisissez-en une autre, ou téléphonez à l’équipe.");
    public static readonly Refusal PatientMissing = new("request.patient-missing", "Indiquez le patient concerné.");
    public static readonly Refusal OutsideCriteria = new("request.outside-criteria", "Ce patient n’entre pas dans les critères de l’équipe. Lisez pourquoi et que faire, ou dites pourquoi demander malgré tout.");
    public static readonly Refusal NotReplacing = new("request.not-replacing", "Vous ne remplacez pas, ou plus, cette personne. Envoyez la demande en votre nom, ou vérifiez les dates du remplacement.");
    public static readonly Refusal NotAnExpert = new("request.not-an-expert", "Cette personne ne fait pas partie de l’équipe d’experts. Choisissez un membre de l’équipe.");

    public static Refusal? IfBlank(string? text, Refusal refusal) => string.IsNullOrWhiteSpace(text) ? refusal : null;
}
