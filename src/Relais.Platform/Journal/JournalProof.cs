using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Relais.Platform.Journal;

/// <summary>Shows to anybody, without the database and without its key, that one line is under one seal.</summary>
/// <remarks>A proof vouches for a line as far as the seal's fingerprint is known from elsewhere: from a copy of the seals, or noted down.</remarks>
public sealed class JournalProof
{
    private const string Format = "relais journal proof 1";
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    private readonly JournalFacts _facts;
    private readonly int _index;
    private readonly IReadOnlyList<byte[]> _path;

    private JournalProof(JournalFacts facts, SealPrint seal, int index, IReadOnlyList<byte[]> path) =>
        (_facts, Seal, _index, _path) = (facts, seal, index, path);

    /// <summary>The seal that the line is under.</summary>
    public SealPrint Seal { get; }

    /// <summary>What the line says.</summary>
    public string Line => $"{InstantPattern.ExtendedIso.Format(_facts.At)} {_facts.Action} {_facts.Subject} par {_facts.By}";

    /// <summary>Null when the line is not what was sealed.</summary>
    internal static JournalProof? Of(JournalEntry entry, JournalCheckpoint seal)
    {
        var hash = entry.ComputeHash();
        for (var i = 0; i < seal.Count; i++)
        {
            if (seal.Leaves.AsSpan(i * 32, 32).SequenceEqual(hash))
            {
                return new(entry.Facts, SealPrint.Of(seal), i, MerkleTree.Path(seal.Leaves, i));
            }
        }

        return null;
    }

    /// <summary>Reads a proof that somebody wrote; null when the line does not lead to the seal that it names.</summary>
    public static JournalProof? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Json>(text, Written) is { Format: Format } json ? Checked(json) : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>As a file.</summary>
    public string Write() =>
        JsonSerializer.Serialize(
            new Json(
                Format,
                new(_facts.Entry, Iso(_facts.At), _facts.By, _facts.Place, _facts.Action, _facts.Subject, _facts.Patient, _facts.Session, _facts.Origin),
                new(Seal.Number, Seal.UpTo, Iso(Seal.At), Seal.Count, Hex(Seal.Root), Hex(Seal.Link), Seal.Fingerprint),
                _index,
                [.. _path.Select(Hex)]),
            Written);

    private static JournalProof? Checked(Json json)
    {
        var (row, seal) = (json.Row, json.Seal);
        var facts = new JournalFacts(row.Entry, At(row.At), row.By, row.Place, row.Action, row.Subject, row.Patient, row.Session, row.Origin);
        var print = new SealPrint(seal.Number, seal.UpTo, At(seal.At), seal.Count, Convert.FromHexString(seal.Root), Convert.FromHexString(seal.Link));
        byte[][] path = [.. json.Path.Select(Convert.FromHexString)];
        return Iso(facts.At) == row.At && Iso(print.At) == seal.At
            && print.Fingerprint == seal.Fingerprint
            && MerkleTree.RootFrom(facts.ComputeHash(), json.Index, seal.Count, path) is { } root
            && root.AsSpan().SequenceEqual(print.Root)
                ? new(facts, print, json.Index, path)
                : null;
    }

    // Hashes count whole milliseconds: anything finer would be a fact that nothing covers.
    private static Instant At(string iso) =>
        Instant.FromUnixTimeMilliseconds(InstantPattern.ExtendedIso.Parse(iso) is { Success: true, Value: var at } ? at.ToUnixTimeMilliseconds() : throw new FormatException());

    private static string Iso(Instant at) => InstantPattern.ExtendedIso.Format(at);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private sealed record Json(
        [property: JsonRequired] string Format, [property: JsonRequired] Row Row, [property: JsonRequired] Print Seal,
        [property: JsonRequired] int Index, [property: JsonRequired] IReadOnlyList<string> Path);

    private sealed record Row(
        [property: JsonRequired] Guid Entry, [property: JsonRequired] string At, [property: JsonRequired] Guid By, Guid? Place,
        [property: JsonRequired] string Action, [property: JsonRequired] string Subject, Guid? Patient, string? Session, string? Origin);

    private sealed record Print(
        [property: JsonRequired] long Number, [property: JsonRequired] long UpTo, [property: JsonRequired] string At,
        [property: JsonRequired] long Count, [property: JsonRequired] string Root, [property: JsonRequired] string Link, [property: JsonRequired] string Fingerprint);
}
