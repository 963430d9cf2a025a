using Relais.Ui.Components;

namespace Relais.Requests.Answering.Opinions;

/// <summary>How sure the expert is of the diagnosis.</summary>
internal enum Certainty
{
    /// <summary>Certain.</summary>
    Certain,

    /// <summary>Probable.</summary>
    Probable,

    /// <summary>Possible.</summary>
    Possible,

    /// <summary>À éliminer.</summary>
    ToRuleOut,
}

/// <summary>Within how long what is proposed should be done.</summary>
internal enum Timeliness
{
    /// <summary>Sans urgence.</summary>
    NoHurry,

    /// <summary>Sous trois mois.</summary>
    ThreeMonths,

    /// <summary>Sous un mois.</summary>
    OneMonth,

    /// <summary>Sous quinze jours.</summary>
    TwoWeeks,

    /// <summary>Sous 48 heures.</summary>
    TwoDays,

    /// <summary>Sans délai.</summary>
    AtOnce,
}

/// <summary>Their French words.</summary>
internal static class OpinionWords
{
    public static IReadOnlyList<Choice> Certainties { get; } = [.. Enum.GetValues<Certainty>().Select(certainty => new Choice(certainty.ToString(), certainty.Label()))];

    public static IReadOnlyList<Choice> Times { get; } = [.. Enum.GetValues<Timeliness>().Select(time => new Choice(time.ToString(), time.Label()))];

    public static string Label(this Certainty certainty) => certainty switch
    {
        Certainty.Certain => "Certain",
        Certainty.Probable => "Probable",
        Certainty.Possible => "Possible",
        Certainty.ToRuleOut => "À éliminer",
        _ => throw new ArgumentOutOfRangeException(nameof(certainty)),
    };

    public static string Label(this Timeliness time) => time switch
    {
        Timeliness.NoHurry => "Sans urgence",
        Timeliness.ThreeMonths => "Sous trois mois",
        Timeliness.OneMonth => "Sous un mois",
        Timeliness.TwoWeeks => "Sous quinze jours",
        Timeliness.TwoDays => "Sous 48 heures",
        Timeliness.AtOnce => "Sans délai",
        _ => throw new ArgumentOutOfRangeException(nameof(time)),
    };
}
