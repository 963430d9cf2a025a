using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Time-based one-time codes of RFC 6238: six digits, 30 seconds, SHA-1, as every authenticator application makes them.</summary>
internal static class Totp
{
    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(Instant now) => now.ToUnixTimeSeconds() / StepSeconds;

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 and authenticator applications: HMAC-SHA-1 stays sound.")]
    public static string CodeOf(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        Span<byte> hash = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed, among the current one and its two neighbours; null when the code is wrong.</summary>
    public static long? StepOf(ReadOnlySpan<byte> key, string typed, Instant now)
    {
        var digits = Encoding.ASCII.GetBytes(new string([.. typed.Where(char.IsAsciiDigit)]));
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(digits, Encoding.ASCII.GetBytes(CodeOf(key, step))))
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>The key as people type it: base 32 in groups of four.</summary>
    public static string InGroups(ReadOnlySpan<byte> key) => string.Join(' ', InBase32(key).Chunk(4).Select(group => new string(group)));

    /// <summary>What the QR code says to the application.</summary>
    public static string Address(ReadOnlySpan<byte> key, string email) =>
        $"otpauth://totp/Relais:{Uri.EscapeDataString(email)}?secret={InBase32(key)}&issuer=Relais&digits=6&period={StepSeconds}";

    internal static string InBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            (buffer, bits) = (((buffer << 8) | value) & 0xfff, bits + 8);
            for (; bits >= 5; bits -= 5)
            {
                text.Append(Base32[(buffer >> (bits - 5)) & 31]);
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Base32[(buffer << (5 - bits)) & 31]).ToString();
    }
}
