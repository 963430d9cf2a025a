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
        var (departments, epcis, rows) = (new List<Area>(), new List<Area>(), new List<string[]>(40_000));
        var names = new Dictionary<string, List<string>>();
        var aliases = new Dictionary<string, string>();
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
                    rows.Add(row);
                    break;
                default:
                    aliases[row[1]] = row[2];
                    AddName(names, row[2], row[3]);
                    break;
            }
        }

        var pool = new Dictionary<string, string>();
        var communes = rows.ConvertAll(row => Read(row, names, text => pool.TryGetValue(text, out var kept) ? kept : pool[text] = text));
        return new CommunesOfFrance([.. communes], aliases, [.. departments], [.. epcis]);
    }

    private static void AddName(Dictionary<string, List<string>> names, string code, string name)
    {
        if (name.Length == 0)
        {
            return;
        }

        if (!names.TryGetValue(code, out var others))
        {
            names[code] = others = [];
        }

        others.Add(CommuneSearch.Fold(name));
    }

    private static Commune Read(string[] row, Dictionary<string, List<string>> names, Func<string, string> pooled)
    {
        var postCodes = row[6].Length == 0 ? [] : Array.ConvertAll(row[6].Split(' '), code => pooled(code));
        var card = new CommuneCard(row[1], row[2].Replace('\'', '’'), postCodes, pooled(row[3]), int.Parse(row[5], CultureInfo.InvariantCulture));
        var folded = CommuneSearch.Fold(row[2]);
        return new Commune(card, pooled(row[4]), names.TryGetValue(row[1], out var others) ? [folded, .. others.Where(name => name != folded)] : [folded]);
    }
}
