using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Relais.Requests.Intake.Public;

/// <summary>A proof of work that a browser makes while one types: nothing for a person, much for ten thousand sendings.</summary>
internal sealed class Effort(FollowLinks links)
{
    /// <summary>How many zero bits the hash of challenge and answer begins with.</summary>
    public const int Bits = 15;

    private static readonly Duration Life = Duration.FromHours(2);

    /// <summary>A challenge of this moment, which nobody else can make.</summary>
    public string Challenge(Instant now)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeSeconds()}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}");
        return $"{text}.{links.NameOf("effort", text)}";
    }

    /// <summary>What names a proof once, or null when it proves nothing.</summary>
    public string? Proven(string? challenge, string? answer, Instant now)
    {
        if (challenge?.Split('.') is not [var at, var random, var seal] || answer is not { Length: > 0 and <= 20 } || seal != links.NameOf("effort", $"{at}.{random}"))
        {
            return null;
        }

        var age = long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? now - Instant.FromUnixTimeSeconds(seconds) : Duration.MaxValue;
        return age <= Life && IsWork(challenge, answer) ? seal : null;
    }

    /// <summary>Whether an answer fits a challenge.</summary>
    public static bool IsWork(string challenge, string answer) =>
        BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{challenge}.{answer}")))) >= Bits;
}
