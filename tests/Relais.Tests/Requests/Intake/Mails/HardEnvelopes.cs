using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Relais.Requests.Intake.Mails;
using Relais.Tests.Platform.Files;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>Mails hard by what they wrap: mails in mails, signatures, archives, calendars.</summary>
internal static class HardEnvelopes
{
    private const string Inner = "Content-Type: text/plain; charset=utf-8\r\n\r\nSigné et lu.\r\n";

    public static Dictionary<string, HardMail> All => new()
    {
        ["a forwarded mail"] = new(() => Forward(1), "Message 0", "Message 1") { Files = ["photo.png"] },
        ["ten mails, each in the next"] = new(() => Forward(10), "Message 10") { Files = ["photo.png"] },
        ["fifty mails, each in the next"] = new(() => Forward(50), "Message 50") { Readability = Readability.Partial },
        ["a mail sent as a file"] = new(() => Eml.Mixed("mixed", [Eml.Text("Voir le message joint."), Eml.File("message.eml", "application/octet-stream", Forward(0))]), "Message 0") { Files = ["photo.png"] },
        ["pictures in the text"] = new(() => Eml.Mixed("related", ["Content-Type: text/html\r\n\r\n<p>Voici</p><img src=\"cid:a\">", Eml.File("a.png", "image/png", Convert.FromBase64String(Eml.Png), "Content-ID: <a>\r\n")]), "Voici") { Files = ["a.png"] },
        ["parts thirty deep"] = new(() => Deep(30), "Au fond.") { Files = [] },
        ["parts three thousand deep"] = new(() => Deep(3_000)) { Readability = Readability.Partial },
        ["a thousand parts"] = new(() => Eml.Mixed("mixed", Enumerable.Range(0, 1_000).Select(n => Eml.Text($"Partie {n}."))), "Partie 0.", "Partie 999."),
        ["three hundred photos"] = new(() => Eml.Mixed("mixed", Enumerable.Range(0, 300).Select(n => Eml.Photo($"{n}.png")))) { FileCount = 60, Readability = Readability.Partial },
        ["a pdf of thirty megabytes"] = new(() => Eml.Mixed("mixed", [Eml.Text("Dossier complet."), Eml.File("dossier.pdf", "application/pdf", Large())]), "Dossier complet.") { Files = ["dossier.pdf"] },
        ["thirty megabytes of nothing known"] = new(() => Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("x.bin", "application/octet-stream", new byte[30_000_000])]), "Voir.") { Refused = 1 },
        ["an appointment"] = new(() => Eml.Mixed("alternative", [Eml.Text("Proposition."), $"Content-Type: text/calendar; method=REQUEST\r\n\r\n{Calendar}"]), "Proposition.", "Rendez-vous : Staff, salle 2, 03/03/2026 14:00 UTC"),
        ["a calendar of rubbish"] = new(() => Eml.Mixed("mixed", [Eml.Text("Voir."), "Content-Type: text/calendar\r\n\r\nBEGIN:VEVENT\r\nDTSTART;;;;:::\r\n"]), "Voir."),
        ["signed around"] = new(() => Signed(), "Signé et lu."),
        ["signed beside"] = new(() => Eml.Mixed("signed; protocol=\"application/pkcs7-signature\"", [Inner, Eml.File("smime.p7s", "application/pkcs7-signature", [1, 2, 3])]), "Signé et lu."),
        ["encrypted for somebody"] = new(() => Encrypted()) { Readability = Readability.Encrypted },
        ["encrypted rubbish"] = new(() => Eml.Mail("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", Eml.Base64([1, 2, 3]), ("Content-Transfer-Encoding", "base64"))) { Readability = Readability.Encrypted },
        ["encrypted by pgp"] = new(() => Eml.Mixed("encrypted; protocol=\"application/pgp-encrypted\"", ["Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1", Eml.File("a.asc", "application/octet-stream", "-----BEGIN PGP MESSAGE-----"u8.ToArray())])) { Readability = Readability.Encrypted, Refused = 1 },
        ["signed by pgp"] = new(() => Eml.Mixed("signed", [Inner, "Content-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----"]), "Signé et lu."),
        ["winmail"] = new(() => Winmail(Tnefs.Of("Bonjour d’Outlook".Replace('’', '\''), ("photo.png", Convert.FromBase64String(Eml.Png)))), "Bonjour d'Outlook") { Files = ["photo.png"] },
        ["winmail with a long name"] = new(() => Winmail(Tnefs.WithLongName("lésion du dos.png", Convert.FromBase64String(Eml.Png))), "Voir.") { Files = ["lésion du dos.png"] },
        ["winmail cut short"] = new(() => Winmail(Tnefs.Of("Bonjour", ("photo.png", Convert.FromBase64String(Eml.Png)))[..^40]), "Bonjour"),
        ["winmail of rubbish"] = new(() => Winmail([1, 2, 3, 4, 5, 6, 7, 8]), "Voir.") { Refused = 1 },
        ["an exchange folder"] = new(() => Archive(Zips.Xdm()), "Voir.") { Files = ["Lettre de liaison.pdf", "photo.png"] },
        ["a clinical document alone"] = new(() => Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("cda.xml", "text/xml", Encoding.UTF8.GetBytes(Zips.Cda()))]), "Voir.") { Files = ["Lettre de liaison.pdf"] },
        ["an exchange folder that is a bomb"] = new(() => Archive(Zips.Of(("IHE_XDM/SUBSET01/DOC.XML", new byte[300_000_000]))), "Voir.") { Refused = 1 },
        ["an exchange folder that climbs out"] = new(() => Archive(Zips.Of(("../../IHE_XDM/../../photo.png", Convert.FromBase64String(Eml.Png)), ("IHE_XDM/SUBSET01/DOC.XML", Encoding.UTF8.GetBytes(Zips.Cda())))), "Voir.") { Files = ["Lettre de liaison.pdf", "photo.png"] },
        ["a clinical document that reads files"] = new(() => Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("cda.xml", "text/xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>&x;</title></ClinicalDocument>"u8.ToArray())]), "Voir.") { Refused = 1 },
        ["an archive"] = new(() => Archive(Zips.Of(("a.png", Convert.FromBase64String(Eml.Png)))), "Voir.") { Refused = 1 },
        ["an archive of ten thousand entries"] = new(() => Archive(Zips.Of([.. Enumerable.Range(0, 10_000).Select(n => ($"IHE_XDM/{n}.png", Array.Empty<byte>()))])), "Voir.") { Refused = 1 },
        ["an archive of rubbish"] = new(() => Archive([0x50, 0x4B, 3, 4, 9, 9, 9]), "Voir.") { Refused = 1 },
        ["a program that calls itself a pdf"] = new(() => Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("facture.pdf", "application/pdf", [(byte)'M', (byte)'Z', .. new byte[200]])]), "Voir.") { Refused = 1 },
        ["a text sent as a file"] = new(() => Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("notes.txt", "text/plain", Encoding.UTF8.GetBytes("Créatinine stable."))]), "Voir.", "— notes.txt —", "Créatinine stable."),
    };

    private static string Calendar => "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Staff\\, salle\r\n  2\r\nDTSTART:20260303T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static byte[] Forward(int times)
    {
        var mail = Eml.Mixed("mixed", [Eml.Text("Message 0"), Eml.Photo("photo.png")], ("Message-ID", "<zero@example.fr>"), ("Subject", "Origine"));
        for (var n = 1; n <= times; n++)
        {
            mail = Eml.Mail(
                $"multipart/mixed; boundary=\"b{n}\"",
                $"--b{n}\r\n{Eml.Text($"Message {n}")}\r\n--b{n}\r\nContent-Type: message/rfc822\r\n\r\n{Encoding.Latin1.GetString(mail)}\r\n--b{n}--\r\n",
                ("Subject", $"TR {n}"));
        }

        return mail;
    }

    private static byte[] Deep(int levels)
    {
        var body = new StringBuilder();
        for (var n = 1; n < levels; n++)
        {
            body.Append(CultureInfo.InvariantCulture, $"--p{n - 1}\r\nContent-Type: multipart/mixed; boundary=p{n}\r\n\r\n");
        }

        body.Append(CultureInfo.InvariantCulture, $"--p{levels - 1}\r\n{Eml.Text("Au fond.")}\r\n");
        for (var n = levels - 1; n >= 0; n--)
        {
            body.Append(CultureInfo.InvariantCulture, $"--p{n}--\r\n");
        }

        return Eml.Mail("multipart/mixed; boundary=p0", body.ToString());
    }

    private static byte[] Large() => Pdfs.Simple("", $"<< /Length 30000000 >>\nstream\n{new string('x', 30_000_000)}\nendstream");

    private static byte[] Winmail(byte[] content) => Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("winmail.dat", "application/ms-tnef", content)]);

    private static byte[] Archive(byte[] zip) => Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("IHE_XDM.zip", "application/zip", zip)]);

    private static byte[] Signed()
    {
        using var certificate = Certificate();
        var signed = new SignedCms(new ContentInfo(Encoding.UTF8.GetBytes(Inner)));
        signed.ComputeSignature(new CmsSigner(certificate));
        return Eml.Mail("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", Eml.Base64(signed.Encode()), ("Content-Transfer-Encoding", "base64"));
    }

    private static byte[] Encrypted()
    {
        using var certificate = Certificate();
        var closed = new EnvelopedCms(new ContentInfo(Encoding.UTF8.GetBytes(Inner)));
        closed.Encrypt(new CmsRecipient(certificate));
        return Eml.Mail("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", Eml.Base64(closed.Encode()), ("Content-Transfer-Encoding", "base64"));
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=Test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
