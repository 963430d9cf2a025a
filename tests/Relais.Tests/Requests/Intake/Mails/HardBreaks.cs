using System.Text;
using Relais.Requests.Intake.Mails;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>Mails that are broken: cut, swollen, or no mails at all.</summary>
internal static class HardBreaks
{
    public static Dictionary<string, HardMail> All => new()
    {
        ["nothing"] = Unreadable(() => []),
        ["an empty line"] = Unreadable(() => "\r\n"u8.ToArray()),
        ["words without a header"] = Unreadable(() => "Bonjour, ceci n'est pas un courriel"u8.ToArray()),
        ["random bytes"] = Unreadable(() => Random(200_000)),
        ["zeros"] = Unreadable(() => new byte[100_000]),
        ["headers alone"] = new(() => Encoding.ASCII.GetBytes(Eml.Headers())),
        ["headers that never end"] = new(() => Encoding.ASCII.GetBytes(Eml.Headers(("X-Fin", "coupe"))[..^2])),
        ["zeros in the text"] = new(() => Eml.Mail("text/plain", "Avant\0\0après".Replace("è", "e", StringComparison.Ordinal)), "Avantapres"),
        ["a header of one megabyte"] = new(() => Eml.Mail("text/plain", "Bonjour", ("X-Long", new string('a', 1_000_000))), "Bonjour"),
        ["twenty thousand headers"] = new(() => Eml.Mail("text/plain", "Bonjour", [.. Enumerable.Range(0, 20_000).Select(n => ($"X-H{n}", "a"))]), "Bonjour"),
        ["a header of five megabytes"] = Unreadable(() => Eml.Mail("text/plain", "Bonjour", ("X-Long", new string('a', 5_000_000)))),
        ["no date"] = new(() => Eml.Mail("text/plain", "Bonjour", ("Date", "")), "Bonjour"),
        ["a date that is none"] = new(() => Eml.Mail("text/plain", "Bonjour", ("Date", "hier soir")), "Bonjour"),
        ["a date of the year 99999"] = new(() => Eml.Mail("text/plain", "Bonjour", ("Date", "Mon, 2 Mar 99999 08:55:00 +0100")), "Bonjour"),
        ["no identity"] = new(() => Eml.Mail("text/plain", "Bonjour", ("Message-ID", "")), "Bonjour"),
        ["no sender"] = new(() => Eml.Mail("text/plain", "Bonjour", ("From", "")), "Bonjour"),
        ["a sender of rubbish"] = new(() => Eml.Mail("text/plain", "Bonjour", ("From", "<<<>>>,;:\"\\ (((")), "Bonjour"),
        ["two senders and three subjects"] = new(() => Encoding.ASCII.GetBytes(Eml.Headers() + "From: autre@example.fr\r\nSubject: Deux\r\nSubject: Trois\r\n\r\nBonjour"), "Bonjour"),
        ["ten thousand recipients"] = new(() => Eml.Mail("text/plain", "Bonjour", ("To", string.Join(",\r\n ", Enumerable.Range(0, 10_000).Select(n => $"a{n}@example.fr")))), "Bonjour"),
        ["brackets ten thousand deep in a sender"] = new(() => Eml.Mail("text/plain", "Bonjour", ("From", new string('(', 10_000) + "a@b.fr")), "Bonjour"),
        ["parts that never end"] = new(() => Eml.Mail("multipart/mixed; boundary=b", $"--b\r\n{Eml.Text("Début.")}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n{Eml.Png[..40]}"), "Début.") { Refused = 1 },
        ["a boundary that never comes"] = new(() => Eml.Mail("multipart/mixed; boundary=absente", "Bonjour")),
        ["a boundary that is not said"] = new(() => Eml.Mail("multipart/mixed", $"--b\r\n{Eml.Text("x")}\r\n--b--")),
        ["a boundary of ten thousand letters"] = new(() => Eml.Mail($"multipart/mixed; boundary={new string('b', 10_000)}", Eml.Parts(new string('b', 10_000), [Eml.Text("Bonjour")])), "Bonjour"),
        ["a type of rubbish"] = new(() => Eml.Mail(";;;===///", "Bonjour"), "Bonjour"),
        ["a line of ten megabytes"] = new(() => Eml.Mail("text/plain", "Debut " + new string('x', 10_000_000)), "Debut") { Readability = Readability.Partial },
        ["lines that end alone"] = new(() => Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(Eml.Mail("text/plain", "Bonjour")).Replace("\r\n", "\n", StringComparison.Ordinal)), "Bonjour"),
        ["lines that return alone"] = new(() => Eml.Mail("text/plain", Encoding.ASCII.GetBytes("Un\rDeux")), "Un"),
        ["a line of mbox first"] = new(() => [.. "From anne@example.fr Mon Mar  2 08:55:00 2026\r\n"u8, .. Eml.Mail("text/plain", "Bonjour")], "Bonjour"),
        ["html of six megabytes"] = new(() => Eml.Mail("text/html", "<p>" + string.Concat(Enumerable.Repeat("mot ", 1_500_000)) + "</p>")) { Readability = Readability.Partial },
        ["html twenty thousand deep"] = new(() => Eml.Mail("text/html", string.Concat(Enumerable.Repeat("<div>", 20_000)) + "Au fond" + string.Concat(Enumerable.Repeat("</div>", 20_000)))) { Readability = Readability.Partial },
        ["a table of html cells without end"] = new(() => Eml.Mail("text/html", string.Concat(Enumerable.Repeat("<table><tr><td>", 3_000)) + "Cellule")) { Readability = Readability.Partial },
        ["a photo cut short"] = new(() => Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("a.png", "image/png", Convert.FromBase64String(Eml.Png)[..30])]), "Voir.") { Refused = 1 },
        ["an empty file"] = new(() => Eml.Mixed("mixed", [Eml.Text("Voir."), Eml.File("a.png", "image/png", [])]), "Voir.") { Refused = 1 },
    };

    private static HardMail Unreadable(Func<byte[]> make) => new(make) { Readability = Readability.Unreadable };

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        new Random(2026).NextBytes(bytes);
        return bytes;
    }
}
