using System.Globalization;
using NodaTime;

namespace Relais.Platform.Mail;

/// <summary>A mail as an <c>.eml</c> file, headers in UTF-8 as RFC 6532 allows.</summary>
internal static class MailFile
{
    public static string Write(Mail mail, string messageId, string from, Instant at)
    {
        string?[] headers =
        [
            $"From: {from}",
            $"To: {mail.To}",
            $"Subject: {mail.Subject}",
            $"Date: {at.ToDateTimeUtc().ToString("r", CultureInfo.InvariantCulture)}",
            $"Message-ID: {messageId}",
            mail.ReplyTo is null ? null : $"Reply-To: {mail.ReplyTo}",
            mail.Preferences is null ? null : $"List-Unsubscribe: <{mail.Preferences.AbsoluteUri}>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit",
        ];
        return string.Join("\r\n", headers.Where(header => header is not null)) + "\r\n\r\n" + mail.Text.ReplaceLineEndings("\r\n");
    }

    public static WrittenMail Read(string file)
    {
        var end = file.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = file[..end].Split("\r\n").Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[^1]);
        return new WrittenMail(
            headers["To"].FirstOrDefault(""), headers["Subject"].FirstOrDefault(""), headers["Date"].FirstOrDefault(""), file[(end + 4)..]);
    }
}
