namespace Relais.Requests.Intake.Mails;

/// <summary>What became of a mail.</summary>
internal enum MailState
{
    /// <summary>Arrivé, en cours de lecture.</summary>
    Arrived,

    /// <summary>À trier.</summary>
    Waiting,

    /// <summary>Écarté d’office.</summary>
    SetAside,

    /// <summary>Joint à la demande à laquelle il répond.</summary>
    Joined,

    /// <summary>Devenu une demande.</summary>
    Typed,

    /// <summary>Écarté par la coordination.</summary>
    Discarded,
}

/// <summary>Why a mail was set aside by itself.</summary>
internal enum MailVerdict
{
    /// <summary>A person, or a program for a person, writes to the team.</summary>
    Ordinary,

    /// <summary>A program answers: holidays, «votre message a bien été reçu».</summary>
    AutoReply,

    /// <summary>A server tells that a mail could not be delivered.</summary>
    Bounce,

    /// <summary>A receipt: the mail was shown or processed.</summary>
    Receipt,

    /// <summary>A mail of Relais itself came back.</summary>
    Loop,

    /// <summary>A mailing list, an advertisement.</summary>
    Bulk,

    /// <summary>Too many mails of one sender within an hour.</summary>
    Storm,

    /// <summary>The same mail, delivered twice.</summary>
    Duplicate,
}

/// <summary>How much of a mail could be read.</summary>
internal enum Readability
{
    /// <summary>Not read yet.</summary>
    Pending,

    /// <summary>All of it.</summary>
    Whole,

    /// <summary>A part: the rest is in the whole mail.</summary>
    Partial,

    /// <summary>Nothing: it is encrypted for a key that Relais does not hold.</summary>
    Encrypted,

    /// <summary>Nothing: the bytes are not those of a mail, or broke the reader.</summary>
    Unreadable,

    /// <summary>Nothing: it was too large to be fetched and stays in its mailbox.</summary>
    TooLarge,
}

/// <summary>The French words of mails.</summary>
internal static class MailWords
{
    public static string Label(this MailState state) => state switch
    {
        MailState.Arrived => "En cours de lecture",
        MailState.Waiting => "À trier",
        MailState.SetAside => "Écarté d’office",
        MailState.Joined => "Joint à une demande",
        MailState.Typed => "Devenu une demande",
        MailState.Discarded => "Écarté",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this MailVerdict verdict) => verdict switch
    {
        MailVerdict.Ordinary => "",
        MailVerdict.AutoReply => "Réponse automatique",
        MailVerdict.Bounce => "Avis de non-remise",
        MailVerdict.Receipt => "Accusé de lecture ou de traitement",
        MailVerdict.Loop => "Message de Relais qui revient",
        MailVerdict.Bulk => "Liste de diffusion",
        MailVerdict.Storm => "Trop de messages du même expéditeur en une heure",
        MailVerdict.Duplicate => "Déjà reçu",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>What the reader should know of what they read, or null.</summary>
    public static string? Notice(this Readability readability) => readability switch
    {
        Readability.Pending => "Ce courriel est arrivé et gardé en entier ; sa lecture est en cours.",
        Readability.Whole => null,
        Readability.Partial => "Une partie de ce courriel n’a pas pu être lue. Il est gardé en entier : téléchargez l’original pour l’ouvrir dans votre messagerie.",
        Readability.Encrypted => "Ce courriel est chiffré pour une clé que Relais n’a pas. Il est gardé en entier : téléchargez l’original pour l’ouvrir avec la bonne clé.",
        Readability.Unreadable => "Ce courriel n’a pas pu être lu. Il est gardé en entier : téléchargez l’original pour l’ouvrir dans votre messagerie.",
        Readability.TooLarge => "Ce courriel est trop volumineux pour être relevé. Il est resté dans sa boîte : ouvrez-le dans votre messagerie.",
        _ => throw new ArgumentOutOfRangeException(nameof(readability)),
    };

    public static string Label(this MailboxKind kind) => kind is MailboxKind.Mssante ? "MSSanté" : "Courriel";
}
