using Relais.Ui.Components;

namespace Relais.Requests.Answering.Seconds;

/// <summary>The French words of second opinions.</summary>
internal static class SecondWords
{
    public static string Label(this SecondState state) => state switch
    {
        SecondState.Asked => "Demandé",
        SecondState.Given => "Rendu",
        SecondState.Withdrawn => "Retiré",
        SecondState.Declined => "Décliné",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Tone ToneOf(this SecondState state) => state switch
    {
        SecondState.Asked => Tone.Soon,
        SecondState.Given => Tone.Done,
        _ => Tone.Neutral,
    };

    /// <summary>What is said once it is done.</summary>
    public static string Done(this SecondStep step) => step switch
    {
        SecondStep.Remind => "Votre confrère est relancé.",
        SecondStep.Withdraw => "L’avis n’est plus demandé.",
        SecondStep.Share => "Le requérant peut lire cet avis.",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
