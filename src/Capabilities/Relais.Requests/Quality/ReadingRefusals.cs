using Relais.Kernel;

namespace Relais.Requests.Quality;

/// <summary>Every reason for which a second reading is refused.</summary>
internal static class ReadingRefusals
{
    public static readonly Refusal NotFound = new("reading.not-found", "Cette relecture n’existe pas, ou elle n’est pas à vous.");
    public static readonly Refusal OutcomeMissing = new("reading.outcome-missing", "Choisissez la suite que vous proposeriez.");
    public static readonly Refusal TooLong = new("reading.too-long", "Ce texte est trop long : 8 000 caractères pour l’avis, 2 000 pour le commentaire.");
    public static readonly Refusal AlreadyGiven = new("reading.already-given", "Votre avis de relecture est déjà donné : il ne change plus.");
    public static readonly Refusal Expired = new("reading.expired", "Le délai de cette relecture est passé. Merci : aucune réponse n’est plus attendue.");
    public static readonly Refusal OpinionFirst = new("reading.opinion-first", "Donnez d’abord votre avis : le premier se lit ensuite.");
    public static readonly Refusal AgreementMissing = new("reading.agreement-missing", "Dites si les deux avis s’accordent.");
    public static readonly Refusal CommentMissing = new("reading.comment-missing", "Expliquez cette différence : l’expert la lira.");
    public static readonly Refusal AlreadyCompared = new("reading.already-compared", "Cette relecture est déjà terminée. Merci !");
    public static readonly Refusal NothingToComplete = new("reading.nothing-to-complete", "Cette relecture n’a pas relevé de différence majeure : il n’y a rien à compléter.");
}
