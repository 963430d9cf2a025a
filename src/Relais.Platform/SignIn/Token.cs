using System.Security.Cryptography;
using System.Text;

namespace Relais.Platform.SignIn;

/// <summary>A random secret of 256 bits given to one browser or mailbox; the database keeps its hash alone.</summary>
internal static class Token
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
