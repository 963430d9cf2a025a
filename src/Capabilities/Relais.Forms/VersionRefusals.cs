using Relais.Kernel;

namespace Relais.Forms;

/// <summary>Every reason for which the versions of a form are refused.</summary>
internal static class VersionRefusals
{
    public static readonly Refusal NotFound = new("version.not-found", "Ce formulaire n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal ChangedMeanwhile = new("version.changed-meanwhile", "Ce formulaire a changé pendant que vous le lisiez. Rechargez la page, puis recommencez si c’est encore utile.");
    public static readonly Refusal AlreadyPublished = new("version.already-published", "Cette version est publiée : elle ne change plus. Préparez la suivante.");
    public static readonly Refusal NothingToPublish = new("version.nothing-to-publish", "Il n’y a pas de brouillon à publier.");
    public static readonly Refusal NothingToDrop = new("version.nothing-to-drop", "Il n’y a pas de brouillon à abandonner.");
    public static readonly Refusal KeyFixed = new("version.key-fixed", "Le nom d’un formulaire ne change pas : copiez-le sous un autre nom.");
    public static readonly Refusal KeyTaken = new("version.key-taken", "Cette équipe a déjà un formulaire de ce nom : modifiez-le, ou choisissez un autre nom.");
    public static readonly Refusal ModelUnknown = new("version.model-unknown", "Choisissez un modèle dans la liste.");
    public static readonly Refusal TooLong = new("version.too-long", "Ce formulaire est trop long pour être enregistré : partagez-le.");
}
