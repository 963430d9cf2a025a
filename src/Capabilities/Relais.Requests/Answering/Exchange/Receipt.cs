using System.Text.RegularExpressions;

namespace Relais.Requests.Answering.Exchange;

/// <summary>What a mail program or server said of a mail that was sent: RFC 8098 (read), RFC 3464 (delivered, failed).</summary>
/// <param name="Name">The name of the message it is about, before the @.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Why">Why it failed, or null.</param>
internal sealed partial record Receipt(string Name, ReceiptKind Kind, string? Why)
{
    private const int MostRead = 20_000;

    /// <summary>Reads the notices of a report; null when they are about nothing that Relais sent.</summary>
    /// <param name="notices">The parts that programs read.</param>
    /// <param name="replies">The messages that the report answers.</param>
    /// <param name="isBounce">Whether the whole is a notice of non-delivery.</param>
    public static Receipt? Read(IReadOnlyList<string> notices, IReadOnlyList<string> replies, bool isBounce)
    {
        var text = string.Join('\n', notices);
        text = text[..Math.Min(text.Length, MostRead)];
        var name = replies.Prepend(text).Select(said => First(Sent(), said)?.Groups["name"].Value).FirstOrDefault(found => found is not null);
        if (name is null)
        {
            return null;
        }

        return First(Disposition(), text) is { } disposition ? OfDisposition(name, disposition)
            : First(Action(), text) is { } action ? OfAction(name, action.Groups["action"].Value, First(Status(), text)?.Groups["status"].Value)
            : isBounce ? new Receipt(name, ReceiptKind.Failed, "Le serveur du destinataire a refusé le courriel.")
            : null;
    }

    // MSSanté: «processed» means integrated by the software, «processed/Error» that it was not; «deleted» unread tells nothing.
    private static Receipt? OfDisposition(string name, Match disposition) => disposition.Groups["type"].Value.ToLowerInvariant() switch
    {
        _ when disposition.Groups["error"].Success => new Receipt(name, ReceiptKind.Failed, "Le logiciel du destinataire n’a pas intégré le document" + Code(disposition.Groups["error"].Value)),
        "displayed" or "processed" => new Receipt(name, ReceiptKind.Read, null),
        "dispatched" => new Receipt(name, ReceiptKind.Delivered, null),
        _ => null,
    };

    private static Receipt? OfAction(string name, string action, string? status) => action.ToLowerInvariant() switch
    {
        "failed" => new Receipt(name, ReceiptKind.Failed, status is null ? "Le courriel n’a pas pu être remis." : $"Le courriel n’a pas pu être remis (code {status})."),
        "delivered" or "relayed" => new Receipt(name, ReceiptKind.Delivered, null),
        _ => null,
    };

    private static string Code(string error) => First(Digits(), error) is { } code ? $" (code {code.Value})." : ".";

    private static Match? First(Regex regex, string text)
    {
        try
        {
            return regex.Match(text) is { Success: true } found ? found : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?<name>xdm-[0-9a-f]{32})@", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Sent();

    [GeneratedRegex(@"^Disposition:[^;\n]*;[ \t]*(?<type>[a-z]+)(?:/(?<error>error[^\n]*))?", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Disposition();

    [GeneratedRegex(@"^Action:[ \t]*(?<action>[a-z]+)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Action();

    [GeneratedRegex(@"^Status:[ \t]*(?<status>\d\.\d{1,3}\.\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b9\d\d\b", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Digits();
}

/// <summary>What a receipt says.</summary>
internal enum ReceiptKind
{
    /// <summary>It reached the mailbox.</summary>
    Delivered,

    /// <summary>It was opened, or taken in by the software.</summary>
    Read,

    /// <summary>It did not arrive, or could not be taken in.</summary>
    Failed,
}
