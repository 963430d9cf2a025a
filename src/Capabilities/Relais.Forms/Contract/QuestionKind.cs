namespace Relais.Forms.Contract;

/// <summary>What kind of answer a question takes.</summary>
public enum QuestionKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    LongText,

    /// <summary>A number with its unit and its range.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One option of several.</summary>
    Choice,

    /// <summary>Any options of several.</summary>
    Several,

    /// <summary>A whole number between two ends that have names: pain from 0 to 10.</summary>
    Scale,

    /// <summary>Regions of the body.</summary>
    BodyMap,

    /// <summary>Some of the 28 joints of the DAS28.</summary>
    JointMap,

    /// <summary>Files to join.</summary>
    File,

    /// <summary>What a formula gives: nobody types it.</summary>
    Computed,
}

/// <summary>How much an answer is needed.</summary>
public enum Need
{
    /// <summary>Welcome.</summary>
    Optional,

    /// <summary>Asked for: it counts in the completeness, and its absence may be asked as a complement.</summary>
    AskedFor,

    /// <summary>Nothing is sent without it.</summary>
    Required,
}
