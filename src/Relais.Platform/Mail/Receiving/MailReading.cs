namespace Relais.Platform.Mail.Receiving;

/// <summary>What was read of a mail.</summary>
/// <param name="Outcome">How far the reading went.</param>
/// <param name="Headers">Its headers; empty ones when they could not be read.</param>
/// <param name="Text">As plain text, HTML turned into text; empty when there is none.</param>
public sealed record MailReading(ReadOutcome Outcome, MailHeaders Headers, string Text)
{
    /// <summary>Who wrote the messages that it carries in its text.</summary>
    public IReadOnlyList<MailName> Embedded { get; init; } = [];

    /// <summary>Nothing could be read.</summary>
    internal static MailReading Nothing(ReadOutcome outcome) => new(outcome, new MailHeaders(), "");
}

/// <summary>How far a reading went.</summary>
public enum ReadOutcome
{
    /// <summary>To its end.</summary>
    Whole,

    /// <summary>Not to its end, or past something that could not be read; what was told stands.</summary>
    Partial,

    /// <summary>The reader broke, or took too long or too much memory: the mail is to be shown as unreadable.</summary>
    Broken,

    /// <summary>There is no reader on this machine: to be tried again later.</summary>
    Unavailable,
}
