using System.Security.Cryptography;
using System.Text;
using Relais.Messaging.Notices;
using Relais.Platform.Mail;

namespace Relais.Messaging.Sending;

/// <summary>Writes the mail of one notice, or of an hour's notices.</summary>
internal static class MailText
{
    private const int MostLines = 30;
    private const char Nbsp = '\u00A0';

    /// <param name="address">Where to.</param>
    /// <param name="notices">What it tells, the oldest first; never empty.</param>
    /// <param name="site">The address of Relais.</param>
    public static Mail Of(string address, IReadOnlyList<PostedNotice> notices, Uri site)
    {
        var preferences = new Uri(site, "/compte/notifications");
        var (subject, news) = notices is [var one] ? (one.Title, Single(one, site)) : (Count(notices.Count), List(notices, site));
        var text = $"""
            Bonjour,

            {news}

            Ce message ne contient aucune donnée de santé{Nbsp}: tout se lit dans Relais, une fois connecté.
            Pour choisir quand vous recevez ces courriels{Nbsp}: {preferences.AbsoluteUri}

            Relais
            """;
        return new Mail(address, subject, text) { Identity = IdentityOf(notices), Preferences = preferences };
    }

    /// <summary>The same for the same notices, so that a mail sent twice after a crash is recognised as one.</summary>
    private static string IdentityOf(IReadOnlyList<PostedNotice> notices)
    {
        var keys = notices.Select(notice => $"{notice.To} {notice.Key}").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys))))[..32];
    }

    private static string Single(PostedNotice notice, Uri site) => $"{notice.Title}\n\nPour l’ouvrir{Nbsp}: {LinkTo(notice, site)}";

    private static string Count(int count) => $"{count} nouvelles vous attendent dans Relais";

    private static string List(IReadOnlyList<PostedNotice> notices, Uri site)
    {
        var lines = notices.Take(MostLines).Select(notice => $"- {notice.Title}\n  {LinkTo(notice, site)}");
        var more = notices.Count > MostLines ? $"\n\nEt {notices.Count - MostLines} autres{Nbsp}: {new Uri(site, "/notifications").AbsoluteUri}" : "";
        return $"{Count(notices.Count)}{Nbsp}:\n\n{string.Join('\n', lines)}{more}";
    }

    private static string LinkTo(PostedNotice notice, Uri site) => new Uri(site, $"/notifications/{notice.Id}").AbsoluteUri;
}
