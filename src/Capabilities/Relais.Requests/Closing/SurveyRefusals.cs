using Relais.Kernel;

namespace Relais.Requests.Closing;

/// <summary>Every reason for which what an opinion brought, or what was found afterwards, is refused.</summary>
internal static class SurveyRefusals
{
    public static readonly Refusal TooEarly = new("survey.too-early", "L’avis n’est pas encore rendu : vous pourrez dire ce qu’il a apporté ensuite.");
    public static readonly Refusal TwoQuestions = new("survey.two-questions", "Répondez aux deux questions : l’effet de l’avis, et l’effet sur la consultation.");
    public static readonly Refusal AlreadyGiven = new("survey.already-given", "Vous avez déjà répondu pour cette demande. Merci !");
    public static readonly Refusal ValueWrong = new("survey.value-wrong", "Choisissez une valeur de 1 à 5.");
    public static readonly Refusal CommentTooLong = new("survey.comment-too-long", "Ce mot dépasse 1 000 caractères : gardez l’essentiel.");
    public static readonly Refusal NothingAsked = new("aftermath.nothing-asked", "Aucune suite n’est demandée pour cette demande.");
    public static readonly Refusal FindingUnknown = new("aftermath.finding-unknown", "Choisissez l’une des réponses proposées.");
}
