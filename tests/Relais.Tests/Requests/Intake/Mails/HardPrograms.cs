using Relais.Requests.Intake.Mails;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>Mails that programs write: set aside, never answered, never lost.</summary>
internal static class HardPrograms
{
    private const string Report = "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.fr\r\n\r\nFinal-Recipient: rfc822; a@b.fr\r\nStatus: 5.1.1\r\n";
    private const string Receipt = "Content-Type: message/disposition-notification\r\n\r\nDisposition: automatic-action/MDN-sent-automatically; processed\r\n";

    public static Dictionary<string, HardMail> All => new()
    {
        ["on holiday"] = Written(MailVerdict.AutoReply, ("Auto-Submitted", "auto-replied")),
        ["on holiday, with words after"] = Written(MailVerdict.AutoReply, ("Auto-Submitted", "auto-replied; owner-email=\"a@b.fr\"")),
        ["written by a person, who says so"] = Written(MailVerdict.Ordinary, ("Auto-Submitted", "no")),
        ["generated"] = Written(MailVerdict.AutoReply, ("Auto-Submitted", "auto-generated")),
        ["please do not answer"] = Written(MailVerdict.AutoReply, ("X-Auto-Response-Suppress", "All")),
        ["an old answering machine"] = Written(MailVerdict.AutoReply, ("Precedence", "auto_reply")),
        ["an older answering machine"] = Written(MailVerdict.AutoReply, ("X-Autoreply", "yes")),
        ["advertisement"] = Written(MailVerdict.Bulk, ("Precedence", "bulk")),
        ["a mailing list"] = Written(MailVerdict.Bulk, ("List-Id", "<liste.example.fr>")),
        ["a bounce by its envelope"] = Written(MailVerdict.Bounce, ("Return-Path", "<>")),
        ["a bounce by its sender"] = Written(MailVerdict.Bounce, ("From", "MAILER-DAEMON@mx.example.fr")),
        ["a bounce by its report"] = new(() => Eml.Mixed("report; report-type=delivery-status", [Eml.Text("Non remis."), Report]), "Non remis.") { Verdict = MailVerdict.Bounce },
        ["a receipt of software"] = new(() => Eml.Mixed("report; report-type=disposition-notification", [Eml.Text("Traité."), Receipt]), "Traité.") { Verdict = MailVerdict.Receipt },
        ["a mail of Relais itself"] = Written(MailVerdict.Loop, ("From", "Relais <relais@localhost>")),
        ["software that sends a document"] = new(
            () => Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("IHE_XDM.zip", "application/zip", Zips.Xdm())], ("Auto-Submitted", "auto-generated")), "Voir.") { FileCount = 2 },
    };

    private static HardMail Written(MailVerdict verdict, params (string Name, string Value)[] headers) =>
        new(() => Eml.Mail("text/plain", "Message.", headers), "Message.") { Verdict = verdict };
}
