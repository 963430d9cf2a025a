using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Relais.Platform.Journal;

/// <summary>A seal as one line of a copy, with the hashes of its lines: enough to name the first line that somebody changed since.</summary>
/// <param name="Print">The seal.</param>
/// <param name="Leaves">The hashes of its lines, 32 bytes each.</param>
internal sealed record SealLine(SealPrint Print, byte[] Leaves)
{
    public static string Write(JournalCheckpoint seal)
    {
        var print = SealPrint.Of(seal);
        return JsonSerializer.Serialize(
            new Json(print.Number, print.UpTo, InstantPattern.ExtendedIso.Format(print.At), seal.Leaves, print.Root, print.Link, print.Fingerprint),
            JsonSerializerOptions.Web);
    }

    /// <summary>Null where the line is not whole: a write was interrupted there, or somebody was.</summary>
    public static SealLine? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Json>(line, JsonSerializerOptions.Web) is { Leaves: { } leaves, Link: { Length: 32 } link, At: { } at } json
                && leaves.Length > 0 && leaves.Length % 32 == 0
                && InstantPattern.ExtendedIso.Parse(at) is { Success: true, Value: Instant made }
                && new SealPrint(json.Number, json.UpTo, made, leaves.Length / 32, MerkleTree.Root(leaves), link) is var print
                && print.Fingerprint == json.Fingerprint && json.Root is not null && print.Root.AsSpan().SequenceEqual(json.Root)
                    ? new(print, leaves)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Json(long Number, long UpTo, string? At, byte[]? Leaves, byte[]? Root, byte[]? Link, string? Fingerprint);
}
