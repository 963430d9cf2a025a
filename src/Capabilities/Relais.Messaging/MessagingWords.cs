using Relais.Messaging.Contract;
using Relais.Messaging.Preferences;
using Relais.Ui.Components;

namespace Relais.Messaging;

/// <summary>How messaging says its states on screens.</summary>
internal static class MessagingWords
{
    public static string Of(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => "courriel en partance",
        DeliveryState.Sent => "courriel envoyé",
        DeliveryState.Retrying => "courriel retardé, nouvel essai prévu",
        DeliveryState.Failed => "courriel non remis : téléphonez",
        DeliveryState.BellOnly => "dans Relais seulement",
        DeliveryState.Digest => "dans le prochain récapitulatif",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Tone ToneOf(DeliveryState state) => state switch
    {
        DeliveryState.Sent => Tone.Done,
        DeliveryState.Retrying => Tone.Soon,
        DeliveryState.Failed => Tone.Late,
        DeliveryState.Waiting or DeliveryState.BellOnly or DeliveryState.Digest => Tone.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(MailChoice choice) => choice switch
    {
        MailChoice.AtOnce => "Tout de suite",
        MailChoice.HourlyDigest => "Un récapitulatif par heure",
        MailChoice.None => "Jamais",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    public static string About(MailChoice choice) => choice switch
    {
        MailChoice.AtOnce => "Un courriel pour chaque nouvelle, dès qu’elle arrive.",
        MailChoice.HourlyDigest => "Au plus un courriel par heure, avec la liste de ce qui est arrivé. Une demande urgente part quand même tout de suite.",
        MailChoice.None => "Aucun courriel, même pour une demande urgente : pensez à ouvrir Relais chaque jour.",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
