using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Relais.Documents.Drugs.Reading;

/// <summary>The drugs of an edition while its files are read: some tens of thousands.</summary>
internal sealed class DrugBook
{
    private readonly Dictionary<string, DrugSheet> _sheets = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, DrugSheet> Sheets => _sheets;

    public bool Add(string cis, DrugSheet sheet) => _sheets.TryAdd(cis, sheet);

    /// <summary>What is known of a drug, or null when the edition does not have it.</summary>
    public DrugSheet? Of(string cis) => _sheets.GetValueOrDefault(cis);
}

/// <summary>What the files say of one drug.</summary>
internal sealed class DrugSheet
{
    public required string Cis { get; init; }
    public required string Name { get; init; }
    public required string Form { get; init; }
    public required string Routes { get; init; }
    public required bool IsMarketed { get; init; }
    public required bool IsWatched { get; init; }
    public required string Holder { get; init; }
    public List<BdpmSubstance> Substances { get; } = [];
    public SortedSet<string> Conditions { get; } = new(StringComparer.Ordinal);
    public List<DrugPack> Packs { get; } = [];
    public SortedSet<string> Groups { get; } = new(StringComparer.Ordinal);

    public Drug ToDrug(int since)
    {
        var (substances, conditions, groups) = (Joined(SubstanceLines()), Joined(Conditions), Joined(Groups));
        var packs = JsonSerializer.Serialize(Packs.Take(100));
        return new Drug
        {
            Cis = Cis,
            Since = since,
            Name = Name,
            Form = Form,
            Routes = Routes,
            IsMarketed = IsMarketed,
            IsWatched = IsWatched,
            Holder = Holder,
            Substances = substances,
            Conditions = conditions,
            Packs = packs.Length > Drug.MaxList ? "[]" : packs,
            Groups = groups,
            Digest = DigestOf([Cis, Name, Form, Routes, IsMarketed ? "1" : "0", IsWatched ? "1" : "0", Holder, substances, conditions, packs, groups]),
        };
    }

    // A salt is said by its therapeutic fraction when the file links one to it: «METFORMINE», not «CHLORHYDRATE DE METFORMINE».
    private IEnumerable<string> SubstanceLines() =>
        Substances.GroupBy(substance => substance.Link)
            .SelectMany(linked => linked.Any(one => one.IsFraction) ? linked.Where(one => one.IsFraction) : linked)
            .Select(one => one.Dosage.Length > 0 ? $"{one.Name} {one.Dosage}" : one.Name)
            .Distinct();

    private static string Joined(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.TakeWhile(line => text.Length + line.Length < Drug.MaxText))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(line);
        }

        return text.ToString();
    }

    private static string DigestOf(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts))));
}

/// <summary>A substance of a drug.</summary>
/// <param name="Name">Dénomination.</param>
/// <param name="Dosage">As written, possibly empty.</param>
/// <param name="IsFraction">Fraction thérapeutique (FT) rather than substance active (SA).</param>
/// <param name="Link">Joins a substance to its fraction.</param>
internal sealed record BdpmSubstance(string Name, string Dosage, bool IsFraction, string Link);
