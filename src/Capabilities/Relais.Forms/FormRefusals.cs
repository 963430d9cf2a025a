using Relais.Kernel;

namespace Relais.Forms;

/// <summary>Every reason for which a form, its versions or its answers are refused.</summary>
internal static class FormRefusals
{
    public static readonly Refusal TitleMissing = new("form.title-missing", "Donnez un titre au formulaire, de 200 caractères au plus.");
    public static readonly Refusal Empty = new("form.empty", "Ce formulaire ne pose aucune question : ajoutez-en une.");
    public static readonly Refusal TooLarge = new("form.too-large", "Un formulaire pose 500 questions au plus : partagez celui-ci.");

    public static Refusal KeyWrong(string key) => new("form.key-wrong", $"Le nom « {key} » ne convient pas : lettres minuscules sans accent, chiffres et soulignés, en commençant par une lettre, 60 au plus.");

    public static Refusal KeyTwice(string key) => new("form.key-twice", $"Le nom « {key} » sert deux fois : chaque section, question, score et alerte a le sien.");

    public static Refusal LabelMissing(string key) => new("form.label-missing", $"La question « {key} » n’a pas d’intitulé, ou il dépasse 500 caractères.");

    public static Refusal OptionsWrong(string label) => new("form.options-wrong", $"« {label} » : donnez au moins deux réponses à choisir, chacune avec son code et son intitulé.");

    public static Refusal RangeWrong(string label) => new("form.range-wrong", $"« {label} » : la plus petite valeur dépasse la plus grande, ou l’échelle a plus de 101 degrés.");

    public static Refusal FormulaMissing(string label) => new("form.formula-missing", $"« {label} » se calcule : écrivez sa formule.");

    public static Refusal FormulaWrong(string label, string wrong) => new("form.formula-wrong", $"« {label} » : {wrong}");

    public static Refusal NameUnknown(string label, string name) => new("form.name-unknown", $"« {label} » parle de « {name} », qui n’est ni une question, ni un score, ni un fait du dossier.");

    public static Refusal ItemUnknown(string label, string name) => new("form.item-unknown", $"Le score « {label} » compte « {name} », qui n’est pas une question du formulaire.");

    public static Refusal Cycle(IReadOnlyList<string> labels) =>
        new("form.cycle", $"Ces éléments dépendent l’un de l’autre en rond : {string.Join(" → ", labels.Select(label => $"« {label} »"))}. Retirez l’un de ces liens.");
}
