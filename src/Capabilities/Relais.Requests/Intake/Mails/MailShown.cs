using NodaTime;
using Relais.Kernel;
using Relais.Platform.Files;
using Relais.Ui.Components;

namespace Relais.Requests.Intake.Mails;

/// <summary>A file of a mail, as its page shows it.</summary>
public sealed record MailFileShown(int Rank, string Name, string? Url, string Detail, bool IsTaken)
{
    internal static IReadOnlyList<MailFileShown> Of(ReceivedMail mail, IReadOnlyDictionary<FileId, FileFacts> facts) =>
        [.. mail.Files.OrderBy(file => file.Rank).Select(file => file.File is { } id && facts.TryGetValue(id, out var fact) ? Of(file, fact) : new(file.Rank, file.Name, null, file.Why ?? "", false))];

    /// <summary>A small picture shown in place is nearly always a logo: it is proposed, not taken.</summary>
    private static MailFileShown Of(MailFile file, FileFacts facts)
    {
        const int Logo = 20_000;
        return new(file.Rank, facts.Name, $"/fichiers/{facts.Id}", FileSize.Words(facts.Size), !(file.IsRelated && facts.Size < Logo));
    }
}

/// <summary>A mail as its page shows it: plain text, never the page that its sender made.</summary>
public sealed record MailSheetShown(string Mailbox, Instant ReceivedAt, bool IsSigned, string? Notice, string Text, FileId? Raw, long Size, IReadOnlyList<MailFileShown> Files)
{
    internal static MailSheetShown Of(ReceivedMail mail, string mailbox, IReadOnlyList<MailFileShown> files) =>
        new(mailbox, mail.ReceivedAt, mail.IsSigned, mail.Readability.Notice(), mail.Text, mail.Raw, mail.Size, files);
}

/// <summary>The words of a mail's headers.</summary>
internal static class MailShown
{
    public static string SubjectOf(string subject) => subject.Length > 0 ? subject : "(sans objet)";

    public static string SenderOf(string name, string address) =>
        name.Length > 0 && address.Length > 0 ? $"{name} <{address}>" : name.Length + address.Length > 0 ? name + address : "Expéditeur inconnu";

    public static string? Flag(Readability readability) => readability switch
    {
        Readability.Partial => "Lu en partie",
        Readability.Encrypted => "Chiffré",
        Readability.Unreadable => "Illisible",
        Readability.TooLarge => "Trop volumineux",
        Readability.Pending => "En cours de lecture",
        _ => null,
    };
}
