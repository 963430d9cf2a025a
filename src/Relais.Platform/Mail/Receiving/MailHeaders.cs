namespace Relais.Platform.Mail.Receiving;

/// <summary>What is read of a mail's headers. Nothing proves any of it.</summary>
public sealed record MailHeaders
{
    /// <summary>Who says that they wrote.</summary>
    public IReadOnlyList<MailName> From { get; init; } = [];

    /// <summary>Who says that they sent for them.</summary>
    public IReadOnlyList<MailName> Sender { get; init; } = [];

    /// <summary>Where they want answers.</summary>
    public IReadOnlyList<MailName> ReplyTo { get; init; } = [];

    /// <summary>To whom, by To, Cc and Delivered-To.</summary>
    public IReadOnlyList<MailName> To { get; init; } = [];

    /// <summary>Decoded.</summary>
    public string Subject { get; init; } = "";

    /// <summary>When they say that they wrote, or null when that cannot be read.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>With its angle brackets, or empty.</summary>
    public string MessageId { get; init; } = "";

    /// <summary>The messages that it answers, by In-Reply-To and References.</summary>
    public IReadOnlyList<string> Replies { get; init; } = [];

    /// <summary>What the last server wrote of the envelope: <c>&lt;&gt;</c> for a notice; null when it wrote nothing.</summary>
    public string? ReturnPath { get; init; }

    /// <summary>The media type of the whole, in lower case.</summary>
    public string Type { get; init; } = "";

    /// <summary>What S/MIME says that the whole is, in lower case, or empty.</summary>
    public string Smime { get; init; } = "";

    /// <summary>What kind of report it is, in lower case, or empty.</summary>
    public string Report { get; init; } = "";

    /// <summary>The headers by which programs name themselves, by name in lower case.</summary>
    public IReadOnlyDictionary<string, string> Program { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether nothing says that these bytes are a mail.</summary>
    public bool IsEmpty => From.Count == 0 && To.Count == 0 && Subject.Length == 0 && MessageId.Length == 0 && Date is null;
}
