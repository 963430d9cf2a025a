using Relais.Kernel;

namespace Relais.Forms;

/// <summary>Every reason for which a step of the editors is refused.</summary>
internal static class EditRefusals
{
    public static readonly Refusal PartGone = new("edit.part-gone", "Cet élément n’est plus dans le brouillon : quelqu’un l’a retiré ou renommé. Choisissez-en un autre dans la liste.");
    public static readonly Refusal StepUnknown = new("edit.step-unknown", "Cette action n’existe pas : utilisez les boutons de la page.");
    public static readonly Refusal NothingToUndo = new("edit.nothing-to-undo", "Il n’y a pas de modification à annuler.");

    public static Refusal NameTaken(string name) => new("edit.name-taken", $"Le nom « {name} » sert déjà dans ce formulaire : choisissez-en un autre.");

    public static Refusal NameFixed(string name) => new("edit.name-fixed", $"Le nom « {name} » est publié : des réponses l’utilisent déjà, il ne change plus.");
}
