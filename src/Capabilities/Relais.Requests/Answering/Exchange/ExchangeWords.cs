using Relais.Ui.Components;

namespace Relais.Requests.Answering.Exchange;

/// <summary>The French words of what is sent.</summary>
internal static class ExchangeWords
{
    public static string Label(RecipientRole role) => role switch
    {
        RecipientRole.Requester => "Requérant",
        RecipientRole.Practice => "Cabinet du requérant",
        RecipientRole.FamilyDoctor => "Médecin traitant",
        RecipientRole.Other => "Autre professionnel",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Label(SendingState state) => state switch
    {
        SendingState.Planned => "Prévu",
        SendingState.Waiting => "À envoyer",
        SendingState.Sent => "Envoyé",
        SendingState.Delivered => "Remis",
        SendingState.Read => "Lu",
        SendingState.Failed => "Échec",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Tone ToneOf(SendingState state) => state switch
    {
        SendingState.Planned or SendingState.Waiting => Tone.Neutral,
        SendingState.Sent or SendingState.Delivered => Tone.Info,
        SendingState.Read => Tone.Done,
        SendingState.Failed => Tone.Late,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
