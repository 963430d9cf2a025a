using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Relais.Exams.Contract;
using Relais.Platform.Data;

namespace Relais.Exams.Capturing;

/// <summary>The secrets of captures.</summary>
/// <remarks>
/// The secret of a code is 160 bits derived from its identity under a key kept outside the database, which holds only its hash: the page
/// can show the code again, a stolen database opens nothing.
/// </remarks>
internal sealed class CaptureSecrets(Secrets secrets)
{
    private const int Bytes = 20;

    public string Of(CaptureId capture) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secrets.Key("photo"), Encoding.UTF8.GetBytes($"capture|{capture}")).AsSpan(0, Bytes));

    public static string NewDevice() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
