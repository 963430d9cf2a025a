using Relais.Ui.Components;

namespace Relais.Requests.Closing;

/// <summary>What an opinion did to the plan of its requester: first question of the closing survey of Champlain BASE eConsult.</summary>
internal enum AdviceEffect
{
    /// <summary>Confirms the plan.</summary>
    Confirmed,

    /// <summary>A new or additional plan.</summary>
    New,

    /// <summary>Not very useful.</summary>
    LittleUse,

    /// <summary>None of these.</summary>
    None,
}

/// <summary>What it did to the visit to a specialist: second question of the same survey.</summary>
internal enum ReferralEffect
{
    /// <summary>Was contemplated, now avoided.</summary>
    Avoided,

    /// <summary>Was contemplated, still needed, better prepared.</summary>
    StillNeeded,

    /// <summary>Was not contemplated, still is not; the advice served.</summary>
    NotNeeded,

    /// <summary>Was not contemplated, now is.</summary>
    Prompted,

    /// <summary>No particular benefit.</summary>
    NoBenefit,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Who answers the survey.</summary>
internal enum SurveySide
{
    /// <summary>Le requérant.</summary>
    Requester,

    /// <summary>L’expert.</summary>
    Expert,
}

/// <summary>Their French words; the same as those of the form «Ce que l’avis a apporté» of the library.</summary>
internal static class EffectWords
{
    public static IReadOnlyList<Choice> Advices { get; } = [.. Enum.GetValues<AdviceEffect>().Select(effect => new Choice(effect.ToString(), effect.Label()))];

    /// <summary>The same, said to the requester.</summary>
    public static IReadOnlyList<Choice> AdvicesToRequester { get; } =
        [new Choice(nameof(AdviceEffect.Confirmed), "A confirmé ce que vous prévoyiez"), .. Advices.Where(choice => choice.Value is not nameof(AdviceEffect.Confirmed))];

    public static IReadOnlyList<Choice> Referrals { get; } = [.. Enum.GetValues<ReferralEffect>().Select(effect => new Choice(effect.ToString(), effect.Label()))];

    public static string Label(this AdviceEffect effect) => effect switch
    {
        AdviceEffect.Confirmed => "A confirmé ce que prévoyait le requérant",
        AdviceEffect.New => "A apporté une conduite nouvelle, ou en plus",
        AdviceEffect.LittleUse => "N’a pas été très utile",
        AdviceEffect.None => "Rien de cela",
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    public static string Label(this ReferralEffect effect) => effect switch
    {
        ReferralEffect.Avoided => "Était envisagée, elle est évitée",
        ReferralEffect.StillNeeded => "Était envisagée, elle reste utile et sera mieux préparée",
        ReferralEffect.NotNeeded => "N’était pas envisagée et ne l’est pas, l’avis a servi",
        ReferralEffect.Prompted => "N’était pas envisagée, elle le devient",
        ReferralEffect.NoBenefit => "Pas d’effet particulier",
        ReferralEffect.Other => "Autre",
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };
}
