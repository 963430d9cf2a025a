using Relais.Forms.Contract;
using Relais.Patients.Contract;

namespace Relais.Forms;

/// <summary>How forms are said to people.</summary>
internal static class FormWords
{
    public static IReadOnlyList<JournalWord> Journal { get; } =
    [
        new("form.create", "a créé un formulaire"),
        new("form.edit", "a modifié le brouillon d’un formulaire"),
        new("form.undo", "a annulé la dernière modification d’un formulaire"),
        new("form.replay", "a rejoué des règles sur des demandes passées"),
        new("form.publish", "a publié un formulaire"),
        new("form.drop-draft", "a abandonné le brouillon d’un formulaire"),
    ];

    public static string Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Text => "texte court",
        QuestionKind.LongText => "texte long",
        QuestionKind.Number => "nombre",
        QuestionKind.Date => "date",
        QuestionKind.YesNo => "oui ou non",
        QuestionKind.Choice => "un choix",
        QuestionKind.Several => "plusieurs choix",
        QuestionKind.Scale => "échelle",
        QuestionKind.BodyMap => "schéma du corps",
        QuestionKind.JointMap => "schéma des 28 articulations",
        QuestionKind.File => "fichiers à joindre",
        QuestionKind.Computed => "valeur calculée",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Need need) => need switch
    {
        Need.Optional => "facultative",
        Need.AskedFor => "souhaitée",
        Need.Required => "obligatoire",
        _ => throw new ArgumentOutOfRangeException(nameof(need)),
    };
}
