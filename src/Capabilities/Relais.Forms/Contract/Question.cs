namespace Relais.Forms.Contract;

/// <summary>One question of a form.</summary>
public sealed record Question
{
    /// <summary>The name that conditions and formulas use: lower case letters, digits, underscores. Never changes once published.</summary>
    public required string Key { get; init; }

    /// <summary>What is asked, as people read it.</summary>
    public required string Label { get; init; }

    /// <summary>The kind of answer.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>How much it is needed.</summary>
    public Need Need { get; init; }

    /// <summary>How to answer, when the label is not enough.</summary>
    public string? Help { get; init; }

    /// <summary>Shown when this condition holds, or always: <c>douleur &gt;= 4 and type = 'plaie'</c>.</summary>
    public string? EnabledWhen { get; init; }

    /// <summary>What a computed question gives.</summary>
    public string? Formula { get; init; }

    /// <summary>The fact of the record that fills it beforehand: <c>patient.age</c>.</summary>
    public string? Prefill { get; init; }

    /// <summary>The unit of a number: «mm/h».</summary>
    public string? Unit { get; init; }

    /// <summary>The smallest number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number.</summary>
    public decimal? Max { get; init; }

    /// <summary>How many decimals a number may have, and a computed one shows.</summary>
    public int Decimals { get; init; }

    /// <summary>The longest text; by default 200 characters on one line, 4,000 on several.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether a date may lie in the future.</summary>
    public bool MayBeFuture { get; init; }

    /// <summary>The options of a choice, in order.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>What the low end of a scale is called.</summary>
    public string? LowLabel { get; init; }

    /// <summary>What the high end of a scale is called.</summary>
    public string? HighLabel { get; init; }

    /// <summary>How one says «none of these», so that nothing ticked is not taken for an answer: «Aucune articulation».</summary>
    public string? NoneLabel { get; init; }

    /// <summary>What may be chosen: the options, or those that the kind implies.</summary>
    internal IReadOnlyList<Option> Choices => Kind switch
    {
        QuestionKind.YesNo => YesNo.Options,
        QuestionKind.JointMap => Joints.All,
        QuestionKind.BodyMap => BodyRegions.All,
        _ => Options,
    };

    /// <summary>Whether several codes may be chosen.</summary>
    internal bool TakesSeveral => Kind is QuestionKind.Several or QuestionKind.BodyMap or QuestionKind.JointMap;

    /// <summary>Whether the answer is one or several codes.</summary>
    internal bool TakesCodes => TakesSeveral || Kind is QuestionKind.YesNo or QuestionKind.Choice;

    /// <summary>The label of an option, or its code when it is none of them.</summary>
    internal string LabelOf(string code) => Choices.FirstOrDefault(option => option.Code == code)?.Label ?? code;
}

/// <summary>One answer to choose.</summary>
/// <param name="Code">What conditions compare: lower case letters, digits, underscores.</param>
/// <param name="Label">What is read.</param>
public sealed record Option(string Code, string Label)
{
    /// <summary>What it is worth in a score.</summary>
    public decimal? Points { get; init; }
}
