using System.Globalization;
using System.Text;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Mail.Secure;

namespace Relais.Requests.Answering.Exchange;

/// <summary>How a report is named and said in an MSSanté mail («courriel XDM» of the CI-SIS).</summary>
internal static class SecureWords
{
    public const string Folder = "IHE_XDM.zip";

    private const string What = "CR TELEEXPERTISE";

    public static SecureMail MailOf(SecureSending sending, EmailAddress to, string? answersTo, PapersMade made, byte[] folder) =>
        new(to, SubjectOf(made.Facts), TextOf(sending, made.Facts), sending.MessageName)
        {
            AnswersTo = answersTo,
            Files = [new(PdfName(made.Facts), "application/pdf", made.Pdf!), new(Folder, "application/zip", folder)],
        };

    /// <summary><c>XDM/1.0/DDM+CR TELEEXPERTISE LE GOFF YANN 12/10/1988</c>: software recognises it, and people too.</summary>
    public static string SubjectOf(PaperFacts facts)
    {
        var traits = facts.Patient.Traits;
        return $"XDM/1.0/DDM+{What} {Plain(traits.BirthName)} {Plain(First(traits.FirstNames))} {traits.BirthDate.ToString("dd/MM/uuuu", CultureInfo.InvariantCulture)}";
    }

    /// <summary><c>20260312_CR-TELEEXPERTISE_LE-GOFF_YANN.pdf</c>.</summary>
    public static string PdfName(PaperFacts facts)
    {
        var traits = facts.Patient.Traits;
        var day = (facts.Request.Reply?.At ?? facts.Request.SentAt).InZone(facts.Line.Zone).Date.ToString("uuuuMMdd", CultureInfo.InvariantCulture);
        return $"{day}_{Part(What)}_{Part(traits.BirthName)}_{Part(First(traits.FirstNames))}.pdf";
    }

    private static string TextOf(SecureSending sending, PaperFacts facts) =>
        $"""
        Bonjour,

        Vous trouverez ci-joint le compte-rendu de la téléexpertise {facts.Request.Number} ({facts.Line.Name}), rendu par {NameWords.The(facts.Expert?.Name ?? "l’équipe")} ({facts.Team.Name}) {NameWords.To(facts.Author.Name)}.

        Destinataire : {sending.Name}.
        Le PDF se lit tel quel ; {Folder} s’intègre au dossier du patient par votre logiciel.

        Si vous ne prenez pas ce patient en charge, supprimez ce message et prévenez l’équipe{(facts.Team.Phone is { } phone ? $" au {Components.Phones.Shown(phone)}" : "")}.

        {facts.Team.Name}
        """;

    private static string First(string names) => names.Split(' ')[0];

    private static string Part(string text) => Plain(text).Replace(' ', '-');

    /// <summary>Capitals without accents, letters, digits, spaces and hyphens alone: headers and file names travel through anything.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsAsciiLetterOrDigit(c) || c == '-' ? char.ToUpperInvariant(c) : ' ');
            }
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
