using Relais.Platform.Mail.Receiving;

namespace Relais.Requests.Intake.Mails;

/// <summary>Tells mails that people write from those that programs send back.</summary>
/// <remarks>RFC 3834 (answers of programs), RFC 3464 (bounces), RFC 8098 (receipts), MS-OXCMAIL (X-Auto-Response-Suppress).</remarks>
internal static class MailVerdicts
{
    private static readonly string[] Daemons = ["mailer-daemon", "postmaster", "mail-daemon", "mdaemon"];
    private static readonly string[] OfBulk = ["bulk", "junk", "list"];

    /// <summary>Why a mail is set aside, or <see cref="MailVerdict.Ordinary"/>.</summary>
    /// <param name="headers">What it says of itself.</param>
    /// <param name="own">The addresses of Relais and of its teams, in lower case.</param>
    /// <param name="bringsDocument">Whether it brings a clinical document: software that sends one names itself a program, and is read all the same.</param>
    public static MailVerdict Of(MailHeaders headers, IReadOnlySet<string> own, bool bringsDocument) => headers switch
    {
        _ when IsLoop(headers, own) => MailVerdict.Loop,
        { Report: "disposition-notification" } => MailVerdict.Receipt,
        _ when IsBounce(headers) => MailVerdict.Bounce,
        _ when bringsDocument => MailVerdict.Ordinary,
        _ when IsAutomatic(headers) => MailVerdict.AutoReply,
        _ when Has(headers, "list-id") || OfBulk.Contains(Value(headers, "precedence")) => MailVerdict.Bulk,
        _ => MailVerdict.Ordinary,
    };

    /// <summary>Whether anything at all speaks against answering.</summary>
    public static bool MayAnswer(MailHeaders headers, IReadOnlySet<string> own) =>
        Of(headers, own, bringsDocument: false) is MailVerdict.Ordinary;

    private static bool IsLoop(MailHeaders headers, IReadOnlySet<string> own) =>
        Has(headers, "x-relais") || headers.From.Any(from => own.Contains(from.Address));

    private static bool IsBounce(MailHeaders headers) =>
        headers.Report is "delivery-status"
        || Has(headers, "x-failed-recipients")
        || headers.ReturnPath is "<>"
        || headers.From.Any(from => Daemons.Contains(from.Address.Split('@')[0]));

    private static bool IsAutomatic(MailHeaders headers) =>
        Value(headers, "auto-submitted") is { Length: > 0 } and not "no"
        || Value(headers, "precedence") is "auto_reply" or "auto-reply"
        || Has(headers, "x-autoreply")
        || Has(headers, "x-autorespond")
        || Has(headers, "x-loop")
        || Value(headers, "x-auto-response-suppress") is { Length: > 0 } and not "none";

    private static bool Has(MailHeaders headers, string name) => headers.Program.ContainsKey(name);

    private static string Value(MailHeaders headers, string name) =>
        headers.Program.TryGetValue(name, out var value) ? value.Split(';')[0].Trim().ToLowerInvariant() : "";
}
