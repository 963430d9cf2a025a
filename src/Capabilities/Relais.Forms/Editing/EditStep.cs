namespace Relais.Forms.Editing;

/// <summary>What a button of the editors asks: a verb and what it is about, <c>monter:douleur</c>.</summary>
internal readonly record struct EditStep(string Verb, string About)
{
    public const string Up = "monter";
    public const string Down = "descendre";
    public const string Copy = "copier";
    public const string Remove = "retirer";
    public const string Place = "deplacer";
    public const string Add = "ajouter";
    public const string AddGroup = "ajouter-partie";
    public const string AddScore = "ajouter-score";
    public const string AddRedFlag = "ajouter-alerte";
    public const string AddLine = "ligne-ajouter";
    public const string AddLines = "ligne-groupe";
    public const string RemoveLine = "ligne-retirer";
    public const string OptionUp = "option-monter";
    public const string OptionDown = "option-descendre";
    public const string OptionOut = "option-retirer";

    public static EditStep Parse(string? text) => text?.Split(':', 2) is [var verb, .. var rest] ? new(verb, rest is [var about] ? about : "") : default;

    public static string Of(string verb, string about) => $"{verb}:{about}";
}
