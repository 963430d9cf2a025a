using Relais.Forms.Formulas;

namespace Relais.Forms.Clauses;

/// <summary>What a comparison is made to.</summary>
internal enum Takes
{
    Nothing,
    Number,
    TwoNumbers,
    Date,
    Code,
    Codes,
    Text,
    Texts,
}

/// <summary>What of the subject is compared.</summary>
internal enum Measure
{
    Itself,
    Count,
    Answered,
    Days,
    Months,
    Years,
    Past,
}

/// <summary>One comparison of the lists, with the formula that it stands for.</summary>
/// <param name="Code">Its name in posted forms.</param>
/// <param name="Words">As it is chosen, and said between the subject and its values: <c>{0}</c> and <c>{1}</c> are the values.</param>
/// <param name="Takes">To what.</param>
/// <param name="Measure">What is compared.</param>
/// <param name="How">How.</param>
/// <param name="Then">How to the second value.</param>
/// <param name="Fixed">The value, when it is always the same.</param>
internal sealed record ClauseTest(string Code, string Words, Takes Takes, Measure Measure = Measure.Itself, Comparison How = Comparison.Equal, Comparison? Then = null, double? Fixed = null)
{
    private static readonly ClauseTest[] Presence =
    [
        new("renseigne", "est renseigné", Takes.Nothing, Measure.Answered),
        new("vide", "n’est pas renseigné", Takes.Nothing, Measure.Answered, Comparison.Different),
    ];

    private static readonly Dictionary<SubjectKind, ClauseTest[]> ByKind = new()
    {
        [SubjectKind.Number] =
        [
            new("aumoins", "est au moins {0}", Takes.Number, How: Comparison.AtLeast),
            new("plus", "dépasse {0}", Takes.Number, How: Comparison.More),
            new("auplus", "est au plus {0}", Takes.Number, How: Comparison.AtMost),
            new("moins", "est inférieur à {0}", Takes.Number, How: Comparison.Less),
            new("entre", "va de {0} à {1}", Takes.TwoNumbers, How: Comparison.AtLeast, Then: Comparison.AtMost),
            new("egal", "est égal à {0}", Takes.Number),
            new("different", "n’est pas {0}", Takes.Number, How: Comparison.Different),
            .. Presence,
        ],
        [SubjectKind.Date] =
        [
            new("mois-plus", "date de plus de {0} mois", Takes.Number, Measure.Months, Comparison.More),
            new("mois-moins", "date de moins de {0} mois", Takes.Number, Measure.Months, Comparison.Less),
            new("mois-entre", "date de plus de {0} mois et de moins de {1} mois", Takes.TwoNumbers, Measure.Months, Comparison.More, Comparison.Less),
            new("jours-plus", "date de plus de {0} jours", Takes.Number, Measure.Days, Comparison.More),
            new("jours-moins", "date de moins de {0} jours", Takes.Number, Measure.Days, Comparison.Less),
            new("jours-entre", "date de plus de {0} jours et de moins de {1} jours", Takes.TwoNumbers, Measure.Days, Comparison.More, Comparison.Less),
            new("ans-plus", "date d’au moins {0} ans", Takes.Number, Measure.Years, Comparison.AtLeast),
            new("ans-moins", "date de moins de {0} ans", Takes.Number, Measure.Years, Comparison.Less),
            new("avant", "est avant le {0}", Takes.Date, How: Comparison.Less),
            new("depuis", "est le {0} ou après", Takes.Date, How: Comparison.AtLeast),
            .. Presence,
        ],
        [SubjectKind.OneCode] =
        [
            new("est", "est {0}", Takes.Code),
            new("nest", "n’est pas {0}", Takes.Code, How: Comparison.Different),
            new("parmi", "est l’un de {0}", Takes.Codes),
            new("hors", "n’est aucun de {0}", Takes.Codes, How: Comparison.Different),
            .. Presence,
        ],
        [SubjectKind.SeveralCodes] =
        [
            new("est", "comprend {0}", Takes.Code),
            new("nest", "ne comprend pas {0}", Takes.Code, How: Comparison.Different),
            new("parmi", "comprend l’un de {0}", Takes.Codes),
            new("hors", "ne comprend aucun de {0}", Takes.Codes, How: Comparison.Different),
            new("aucun", "ne comprend rien", Takes.Nothing, Measure.Count, Comparison.Equal, Fixed: 0),
            new("un", "comprend au moins un élément", Takes.Nothing, Measure.Count, Comparison.More, Fixed: 0),
            new("compte-aumoins", "comprend au moins {0} éléments", Takes.Number, Measure.Count, Comparison.AtLeast),
            new("compte-auplus", "comprend au plus {0} éléments", Takes.Number, Measure.Count, Comparison.AtMost),
            .. Presence,
        ],
        [SubjectKind.Text] =
        [
            new("est", "est {0}", Takes.Text),
            new("nest", "n’est pas {0}", Takes.Text, How: Comparison.Different),
            new("parmi", "est l’un de {0}", Takes.Texts),
            new("hors", "n’est aucun de {0}", Takes.Texts, How: Comparison.Different),
            .. Presence,
        ],
        [SubjectKind.File] = Presence,
        [SubjectKind.Event] =
        [
            new("jamais", "n’a pas eu lieu dans les {0} derniers mois", Takes.Number, Measure.Past, Comparison.Equal, Fixed: 0),
            new("deja", "a eu lieu dans les {0} derniers mois", Takes.Number, Measure.Past, Comparison.More, Fixed: 0),
        ],
    };

    public static IReadOnlyList<ClauseTest> Of(SubjectKind kind) => ByKind[kind];

    public static ClauseTest? Find(SubjectKind kind, string code) => Array.Find(ByKind[kind], test => test.Code == code);
}
