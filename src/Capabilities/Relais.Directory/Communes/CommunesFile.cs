using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Relais.Directory.Contract;

namespace Relais.Directory.Communes;

/// <summary>Reads the file that <c>tools/communes.mjs</c> writes; its head tells the format.</summary>
internal static class CommunesFile
{
    public static CommunesOfFrance Read(Stream gzipped)
    {
        using var reader = new StreamReader(new GZipStream(gzipped, CompressionMode.Decompress));
        var (departments, epcis) = (new List<Area>(), new List<Area>());
        var communes = ImmutableArray.CreateBuilder<Commune>(36_000);
        var indexes = new Dictionary<string, int>(42_000);
        var parts = new Dictionary<string, int>(6_000);
        var names = new List<(string Folded, int Commune)>(84_000);
        var pool = new Dictionary<string, string>();
        while (reader.ReadLine() is { } line)
        {
            var row = line.Split('\t');
            switch (row[0])
            {
                case "D":
                    departments.Add(new Area(row[1], row[2]));
                    break;
                case "E":
                    epcis.Add(new Area(row[1], row[2]));
                    break;
                case "C":
                    var index = indexes[row[1]] = communes.Count;
                    names.Add((row[2], index));
                    names.AddRange(row[7].Split(' ').Select(code => (code, index)));
                    communes.Add(Read(row, pool));
                    break;
                default:
                    // A part may bear the code of another commune of today, even of its own: the commune wins.
                    parts.TryAdd(row[1], communes.Count - 1);
                    names.Add((row[2], communes.Count - 1));
                    break;
            }
        }

        foreach (var (code, index) in parts)
        {
            indexes.TryAdd(code, index);
        }

        return new CommunesOfFrance(communes.ToImmutable(), indexes, new CommuneNames(names), departments, epcis);
    }

    private static Commune Read(string[] row, Dictionary<string, string> pool)
    {
        var postCodes = row[7].Length == 0 ? [] : Array.ConvertAll(row[7].Split(' '), Pooled);
        var card = new CommuneCard(row[1], row[3].Replace('\'', '’'), postCodes, Pooled(row[4]), int.Parse(row[6], CultureInfo.InvariantCulture));
        return new Commune(card with { Epci = Pooled(row[5]) }, Pooled(row[5]));

        string Pooled(string text) => pool.TryGetValue(text, out var kept) ? kept : pool[text] = text;
    }
}
