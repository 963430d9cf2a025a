using System.Security.Cryptography;
using NodaTime;

namespace Relais.Platform.SignIn.Factors;

/// <summary>A code on paper that replaces the second factor once: 80 random bits, of which the database keeps the hash.</summary>
internal sealed class RecoveryCode
{
    public const int Count = 10;

    private const int Length = 16;
    private const string Signs = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The hash of the code and of its account.</summary>
    public required string Id { get; init; }

    public required Guid Account { get; init; }

    public Instant? UsedAt { get; set; }

    /// <summary>A new code as it is written: <c>7k2m-0x9q-…</c>.</summary>
    public static string New() =>
        string.Join('-', RandomNumberGenerator.GetString(Signs, Length).Chunk(4).Select(group => new string(group)));

    public static RecoveryCode Of(Guid account, string code) => new() { Id = IdOf(account, code), Account = account };

    /// <summary>Reads a code as people type it: case, spaces and the letters that look like digits do not matter.</summary>
    public static string IdOf(Guid account, string typed)
    {
        var signs = typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Select(sign => sign switch { 'o' => '0', 'i' or 'l' => '1', _ => sign });
        return Token.HashOf(account + "/" + new string([.. signs]));
    }

    /// <summary>Whether what was typed has the shape of such a code, not of a one-time code.</summary>
    public static bool LooksLike(string typed) => typed.Count(char.IsAsciiLetterOrDigit) == Length;
}
