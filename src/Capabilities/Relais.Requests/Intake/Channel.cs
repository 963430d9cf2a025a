namespace Relais.Requests.Intake;

/// <summary>The way by which a request reached the team.</summary>
internal enum Channel
{
    /// <summary>Relais: written by a signed-in professional.</summary>
    Web,

    /// <summary>Formulaire public: written by a professional without an account.</summary>
    PublicForm,

    /// <summary>Téléphone: typed by the coordination during a call.</summary>
    Phone,

    /// <summary>Courrier: typed by the coordination beside the scanned letter.</summary>
    Letter,

    /// <summary>E-mail or secure health mail.</summary>
    Email,
}

/// <summary>The French words and icons of channels.</summary>
internal static class ChannelWords
{
    public static IReadOnlyList<Channel> All { get; } = Enum.GetValues<Channel>();

    public static string Label(this Channel channel) => channel switch
    {
        Channel.Web => "Relais",
        Channel.PublicForm => "Formulaire public",
        Channel.Phone => "Téléphone",
        Channel.Letter => "Courrier",
        Channel.Email => "Courriel",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    public static string Icon(this Channel channel) => channel switch
    {
        Channel.Web => /* icon */ "device-desktop",
        Channel.PublicForm => /* icon */ "forms",
        Channel.Phone => /* icon */ "phone",
        Channel.Letter => /* icon */ "mailbox",
        Channel.Email => /* icon */ "mail",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    /// <summary>The word of a filter's address.</summary>
    public static string Key(this Channel channel) => channel switch
    {
        Channel.Web => "relais",
        Channel.PublicForm => "formulaire",
        Channel.Phone => "telephone",
        Channel.Letter => "courrier",
        Channel.Email => "courriel",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };
}
