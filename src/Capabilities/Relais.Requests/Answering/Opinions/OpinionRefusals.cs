using Relais.Kernel;

namespace Relais.Requests.Answering.Opinions;

/// <summary>Every reason to refuse the structured part of an opinion, or a template.</summary>
internal static class OpinionRefusals
{
    public static readonly Refusal DiagnosisTooLong = new("opinion.diagnosis-too-long", "Ce diagnostic dépasse 300 caractères. Gardez l’essentiel ici, et le reste dans l’avis.");
    public static readonly Refusal DiagnosisMissing = new("opinion.diagnosis-missing", "Écrivez le diagnostic que ce code ou cette certitude précise.");
    public static readonly Refusal CodeWrong = new("opinion.code-wrong", "Ce code n’a pas la forme d’un code CIM-10 : une lettre, deux chiffres, puis un point et des chiffres, par exemple C43.5.");
    public static readonly Refusal TemplateNotFound = new("template.not-found", "Ce modèle n’existe pas, ou il n’est pas à vous.");
    public static readonly Refusal TemplateNotYours = new("template.not-yours", "Ce modèle est à votre équipe : seule sa coordination le change.");
    public static readonly Refusal TemplateNameWrong = new("template.name-wrong", "Donnez un nom au modèle, en 80 caractères au plus.");
    public static readonly Refusal TemplateTextWrong = new("template.text-wrong", "Écrivez le texte du modèle, en 10 000 caractères au plus.");
    public static readonly Refusal TemplateFieldUnknown = new("template.field-unknown", "Ce texte contient un champ qui n’existe pas. Prenez ceux de la liste, entre accolades.");
    public static readonly Refusal TemplateChanged = new("template.changed-meanwhile", "Ce modèle a changé pendant que vous l’écriviez. Copiez votre texte, rechargez la page, puis reprenez.");
    public static readonly Refusal TooManyTemplates = new("template.too-many", "Il y a déjà cent modèles ici. Supprimez-en avant d’en ajouter.");
}
