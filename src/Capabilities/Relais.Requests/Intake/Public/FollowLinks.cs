using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Requests.Intake.Public;

/// <summary>The secret links and codes of those who have no account.</summary>
/// <remarks>
/// A link is 160 bits derived from the sender's identity under a key kept outside the database, which itself holds only its
/// hash: mails can say it again, and a stolen database opens nothing.
/// </remarks>
internal sealed class FollowLinks(Secrets secrets)
{
    private const int LinkBytes = 20;

    public string LinkOf(ProfessionalId sender) => Base64Url.EncodeToString(Keyed("link", sender.ToString()).AsSpan(0, LinkBytes));

    public static string HashOf(string link) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)));

    /// <summary>The six digits of one asking: the same when its event is told again, unknown to whoever reads the database.</summary>
    public string CodeOf(Guid asked) => (BinaryPrimitives.ReadUInt64BigEndian(Keyed("digits", asked.ToString("N"))) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    public string HashOf(ProfessionalId sender, string code) =>
        Convert.ToHexStringLower(Keyed("code", $"{sender}|{string.Concat(code.Where(char.IsAsciiDigit))}"));

    /// <summary>The name of a counter, from which neither address nor e-mail can be read.</summary>
    public string NameOf(string kind, string subject) => Convert.ToHexStringLower(Keyed(kind, subject));

    private byte[] Keyed(string kind, string text) => HMACSHA256.HashData(secrets.Key("suivi"), Encoding.UTF8.GetBytes($"{kind}|{text}"));
}
