using Relais.Kernel;

namespace Relais.Requests.Answering.Seconds;

/// <summary>Every reason for which a second opinion is refused.</summary>
internal static class SecondRefusals
{
    public static readonly Refusal NotFound = new("second.not-found", "Ce second avis n’existe pas, ou n’est plus demandé.");
    public static readonly Refusal QuestionMissing = new("second.question-missing", "Écrivez ce que vous demandez à votre confrère.");
    public static readonly Refusal AlreadyAsked = new("second.already-asked", "Un avis est déjà demandé à ce confrère pour cette demande.");
    public static readonly Refusal NotAnExpert = new("second.not-an-expert", "Cette personne n’a pas de rôle d’expert dans Relais. Choisissez un expert dans la liste.");
    public static readonly Refusal InCharge = new("second.in-charge", "Cet expert a déjà la demande en charge. Choisissez-en un autre.");
    public static readonly Refusal ConsentMissing = new("second.consent-missing", "Ce confrère n’est pas de l’équipe : cochez la case une fois le patient informé et d’accord.");
    public static readonly Refusal NotTheReader = new("second.not-the-reader", "Cet avis est demandé à un autre confrère.");
    public static readonly Refusal NotAwaited = new("second.not-awaited", "Cet avis n’est plus attendu.");
    public static readonly Refusal NotGiven = new("second.not-given", "Cet avis n’est pas encore rendu : il se partage ensuite.");
    public static readonly Refusal AlreadyShared = new("second.already-shared", "Le requérant voit déjà cet avis.");
    public static readonly Refusal TooMany = new("second.too-many", "Dix avis sont déjà demandés pour cette demande. Pour discuter à plusieurs, organisez plutôt une réunion.");
}
