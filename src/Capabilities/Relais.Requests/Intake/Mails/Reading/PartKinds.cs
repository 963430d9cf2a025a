using Relais.Platform.Mail.Receiving;

namespace Relais.Requests.Intake.Mails.Reading;

/// <summary>What is done with a part, from what it says that it is.</summary>
internal enum PartKind
{
    /// <summary>Received as a file, recognised from its bytes.</summary>
    Document,

    /// <summary>Another mail.</summary>
    Mail,

    /// <summary>A detached signature.</summary>
    Signature,

    /// <summary>S/MIME: signed around, or encrypted.</summary>
    Sealed,

    /// <summary>OpenPGP: encrypted.</summary>
    Pgp,

    /// <summary>A calendar.</summary>
    Calendar,

    /// <summary>Plain text sent as a file.</summary>
    Text,

    /// <summary>What may hold documents: an archive, a clinical document, Outlook's own format.</summary>
    Envelope,

    /// <summary>What programs tell each other.</summary>
    Notice,
}

/// <summary>Recognises them; a wrong announcement only costs a reading, as each kind is checked by its bytes.</summary>
internal static class PartKinds
{
    private static readonly string[] Notices = ["message/disposition-notification", "message/delivery-status", "text/rfc822-headers", "message/feedback-report"];
    private static readonly string[] Envelopes = ["application/ms-tnef", "application/vnd.ms-tnef", "application/zip", "application/x-zip-compressed", "text/xml", "application/xml", "application/hl7-cda+xml"];
    private static readonly string[] EnvelopeNames = [".zip", ".xml", "winmail.dat"];

    public static PartKind Of(MailPart part) => part.Type switch
    {
        "message/rfc822" or "message/global" => PartKind.Mail,
        "application/pkcs7-signature" or "application/x-pkcs7-signature" or "application/pgp-signature" => PartKind.Signature,
        "application/pkcs7-mime" or "application/x-pkcs7-mime" => PartKind.Sealed,
        "application/pgp-encrypted" => PartKind.Pgp,
        "text/calendar" or "application/ics" => PartKind.Calendar,
        _ when Notices.Contains(part.Type) => PartKind.Notice,
        _ when Envelopes.Contains(part.Type) || EnvelopeNames.Any(end => part.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) => PartKind.Envelope,
        _ when part.Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) => PartKind.Mail,
        _ when part.Name.EndsWith(".p7m", StringComparison.OrdinalIgnoreCase) => PartKind.Sealed,
        "text/plain" => PartKind.Text,
        _ => PartKind.Document,
    };
}
