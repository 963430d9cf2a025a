using System.Text;
using Relais.Requests.Intake.Mails;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>Mails hard by their letters: charsets, encodings, names of files.</summary>
internal static class HardLetters
{
    private const string Accents = "Lésion évolutive, à voir dès que possible. Cœur, 37 °C.";

    static HardLetters() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Dictionary<string, HardMail> All => new()
    {
        ["plain text"] = new(() => Eml.Mail("text/plain; charset=us-ascii", "Bonjour.\n"), "Bonjour."),
        ["no content type at all"] = new(() => Encoding.ASCII.GetBytes(Eml.Headers(("MIME-Version", "")) + "\r\nBonjour.\r\n"), "Bonjour."),
        ["utf-8 in eight bits"] = Coded("utf-8", "utf-8"),
        ["utf-8 in base64"] = new(() => Eml.Mail("text/plain; charset=utf-8", Eml.Base64(Encoding.UTF8.GetBytes(Accents)), ("Content-Transfer-Encoding", "base64")), Accents),
        ["utf-8 quoted printable"] = new(() => Eml.Mail("text/plain; charset=utf-8", "L=C3=A9sion =C3=A0 voir d=C3=A8s=\n demain", ("Content-Transfer-Encoding", "quoted-printable")), "Lésion à voir dès demain"),
        ["latin-1 quoted printable"] = new(() => Eml.Mail("text/plain; charset=iso-8859-1", "L=E9sion =E0 voir", ("Content-Transfer-Encoding", "quoted-printable")), "Lésion à voir"),
        ["windows-1252"] = Coded("windows-1252", "windows-1252"),
        ["windows-1252 that says nothing"] = new(() => Eml.Mail("text/plain", Encoding.GetEncoding("windows-1252").GetBytes(Accents)), Accents),
        ["windows-1252 that says utf-8"] = new(() => Eml.Mail("text/plain; charset=utf-8", Encoding.GetEncoding("windows-1252").GetBytes(Accents)), Accents),
        ["a charset that does not exist"] = new(() => Eml.Mail("text/plain; charset=x-inconnu-42", Encoding.UTF8.GetBytes(Accents)), Accents),
        ["iso-8859-15"] = new(() => Eml.Mail("text/plain; charset=iso-8859-15", Encoding.GetEncoding("iso-8859-15").GetBytes("Cœur, 12 €")), "Cœur, 12 €"),
        ["mac roman"] = new(() => Eml.Mail("text/plain; charset=macintosh", Encoding.GetEncoding("macintosh").GetBytes("Lésion à voir")), "Lésion à voir"),
        ["japanese"] = new(() => Eml.Mail("text/plain; charset=iso-2022-jp", Encoding.GetEncoding("iso-2022-jp").GetBytes("皮膚の病変")), "皮膚の病変"),
        ["russian koi8"] = new(() => Eml.Mail("text/plain; charset=koi8-r", Encoding.GetEncoding("koi8-r").GetBytes("Поражение кожи")), "Поражение кожи"),
        ["chinese gb18030"] = new(() => Eml.Mail("text/plain; charset=gb18030", Encoding.GetEncoding("gb18030").GetBytes("皮肤病变")), "皮肤病变"),
        ["utf-16 in base64"] = new(() => Eml.Mail("text/plain; charset=utf-16le", Eml.Base64(Encoding.Unicode.GetBytes(Accents)), ("Content-Transfer-Encoding", "base64")), Accents),
        ["flowed lines"] = new(() => Eml.Mail("text/plain; charset=utf-8; format=flowed", "Une phrase \nqui continue.\n"), "Une phrase qui continue."),
        ["html alone"] = new(() => Eml.Mail("text/html; charset=utf-8", "<p>L&eacute;sion <b>&agrave; voir</b></p>"), "Lésion à voir"),
        ["html with a script and a spy"] = new(() => Eml.Mail("text/html; charset=utf-8", "<p>Bonjour</p><script>alert(1)</script><img src=\"https://espion.example/1.gif\" onerror=alert(1)>"), "Bonjour"),
        ["text and html of the same"] = new(() => Eml.Mixed("alternative", [Eml.Text(Accents), "Content-Type: text/html\r\n\r\n<p>autre</p>"]), Accents),
        ["base64 with rubbish and no end"] = new(() => Eml.Mail("text/plain; charset=utf-8", "Qm9u\n!!am91\ncg=", ("Content-Transfer-Encoding", "base64")), "Bonjour"),
        ["quoted printable with wrong escapes"] = new(() => Eml.Mail("text/plain; charset=utf-8", "100 =ZZ % =C3=A9tat =", ("Content-Transfer-Encoding", "quoted-printable")), "état"),
        ["an encoding that does not exist"] = new(() => Eml.Mail("text/plain", "Bonjour", ("Content-Transfer-Encoding", "x-rot13")), "Bonjour"),
        ["a subject in pieces of two encodings"] = new(() => Eml.Mail("text/plain", "x", ("Subject", "=?utf-8?B?TMOpc2lvbg==?= =?iso-8859-1?Q?_=E0_voir?=")), "x") { Subject = "Lésion à voir" },
        ["a subject in bare windows letters"] = new(() => Eml.Mail("text/plain", "x", ("Subject", "Lésion à voir")), "x") { Subject = "Lésion à voir" },
        ["a subject in bare utf-8"] = new(() => Encoding.UTF8.GetBytes(Eml.Headers(("Subject", "Lésion à voir")) + "\r\nx"), "x") { Subject = "Lésion à voir" },
        ["a subject that turns the text round"] = new(() => Eml.Mail("text/plain", "x", ("Subject", "=?utf-8?Q?=E2=80=AEfdp.exe?=")), "x"),
        ["a name in pieces"] = Named("image/png;\r\n name*0*=utf-8''l%C3%A9sion;\r\n name*1*=%20dos.png", "lésion dos.png"),
        ["a name as an encoded word"] = Named("image/png; name=\"=?utf-8?Q?l=C3=A9sion.png?=\"", "lésion.png"),
        ["a name that climbs out"] = Named("image/png; name=\"../../../etc/passwd.png\"", "passwd.png"),
        ["a name that climbs out of windows"] = Named("image/png; name=\"C:\\\\Windows\\\\..\\\\dos.png\"", "dos.png"),
        ["a name with a null and a bell"] = Named("image/png; name=\"dos\0\a.png\"", "dos.png"),
        ["a name of five thousand letters"] = Named($"image/png; name=\"{new string('a', 5_000)}.png\"", null),
        ["no name"] = Named("image/png", "fichier"),
    };

    private static HardMail Coded(string charset, string encoding) =>
        new(() => Eml.Mail($"text/plain; charset={charset}", Encoding.GetEncoding(encoding).GetBytes(Accents), ("Content-Transfer-Encoding", "8bit")), Accents);

    private static HardMail Named(string type, string? name)
    {
        var part = $"Content-Type: {type}\r\nContent-Transfer-Encoding: base64\r\n\r\n{Eml.Png}";
        return new(() => Eml.Mixed("mixed", [Eml.Text("Photo jointe."), part]), "Photo jointe.") { Files = name is null ? [] : [name], FileCount = 1 };
    }
}
