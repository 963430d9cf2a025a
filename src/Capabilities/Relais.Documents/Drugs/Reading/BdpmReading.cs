using System.Security.Cryptography;
using Relais.Documents.Catalogues;

namespace Relais.Documents.Drugs.Reading;

/// <summary>A file as it is given: by a form or from a folder.</summary>
/// <param name="Name">As the sender names it.</param>
/// <param name="Open">Opens its bytes.</param>
internal sealed record GivenFile(string Name, Func<Stream> Open);

/// <summary>Reads the files of an edition, line by line: a bad line is noted with its number, and never stops the others.</summary>
internal static class BdpmReading
{
    private const int MostOfStart = 80;

    public static async Task<(DrugBook Book, IReadOnlyList<BdpmReport> Reports)> ReadAsync(IReadOnlyList<(BdpmFile File, GivenFile Given)> files, CancellationToken ct)
    {
        var book = new DrugBook();
        var reports = new List<BdpmReport>();
        foreach (var (file, given) in files)
        {
            await using var stream = given.Open();
            reports.Add(await ReadAsync(file, stream, book, ct));
        }

        return (book, reports);
    }

    public static async Task<BdpmReport> ReadAsync(BdpmFile file, Stream stream, DrugBook book, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (lines, orphans, count, refused) = (0, 0, 0, new List<BdpmRefusedLine>());
        await foreach (var line in CatalogueLines.ReadAsync(stream, hash, ct))
        {
            if (line.Text is { } text && string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            lines++;
            switch (WhyNot(file, line.Text, book))
            {
                case null:
                    break;
                case BdpmLayouts.Orphan:
                    orphans++;
                    break;
                case { } why:
                    count++;
                    AddFirst(refused, new BdpmRefusedLine(line.Number, why, Start(line.Text)));
                    break;
            }
        }

        return new BdpmReport(file.Name, Convert.ToHexStringLower(hash.GetHashAndReset()), lines, orphans, count, refused);
    }

    private static string? WhyNot(BdpmFile file, string? text, DrugBook book)
    {
        if (text is null)
        {
            return "ligne trop longue";
        }

        var columns = Array.ConvertAll(text.Split('\t'), column => column.Trim());
        return columns.Length < file.Columns ? $"{columns.Length} colonnes au lieu de {file.Columns}" : file.Take(book, columns);
    }

    private static void AddFirst(List<BdpmRefusedLine> refused, BdpmRefusedLine line)
    {
        if (refused.Count < BdpmReport.MostShown)
        {
            refused.Add(line);
        }
    }

    private static string Start(string? text) =>
        text is null ? "" : string.Concat(text.Take(MostOfStart).Select(letter => char.IsControl(letter) ? ' ' : letter));
}
