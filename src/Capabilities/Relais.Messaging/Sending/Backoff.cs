using System.Buffers.Binary;
using NodaTime;

namespace Relais.Messaging.Sending;

/// <summary>How long to wait before trying a mail again.</summary>
internal static class Backoff
{
    /// <summary>After so many attempts (about three hours) the mail is given up: coordination should phone.</summary>
    public const int MaxAttempts = 10;

    private static readonly Duration First = Duration.FromSeconds(30);
    private static readonly Duration Longest = Duration.FromHours(1);

    /// <summary>Twice as long after each failure, at most an hour, shortened by up to a half so that mails do not all come back together.</summary>
    /// <param name="failures">How many attempts have failed, from 1.</param>
    /// <param name="spread">What the shortening is drawn from: the same identity always gives the same pause.</param>
    public static Duration PauseAfter(int failures, Guid spread)
    {
        var doublings = Math.Clamp(failures - 1, 0, 20);
        var full = Duration.Min(First * (1L << doublings), Longest);
        return Duration.FromMilliseconds(Math.Floor(full.TotalMilliseconds * (1 - (Draw(spread, failures) / 2))));
    }

    /// <summary>Between 0 included and 1 excluded.</summary>
    private static double Draw(Guid spread, int failures)
    {
        // The last bytes of a version 7 Guid are random; a multiplicative hash mixes the attempt in.
        Span<byte> bytes = stackalloc byte[16];
        spread.TryWriteBytes(bytes);
        var mixed = unchecked((BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) + (ulong)failures) * 0x9E3779B97F4A7C15UL);
        return (mixed >> 11) / (double)(1UL << 53);
    }
}
