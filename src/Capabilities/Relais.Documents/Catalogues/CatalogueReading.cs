using System.Security.Cryptography;

namespace Relais.Documents.Catalogues;

/// <summary>A file as it is given: by a form or from a folder.</summary>
/// <param name="Name">As the sender names it.</param>
/// <param name="Open">Opens its bytes.</param>
internal sealed record GivenFile(string Name, Func<Stream> Open);

/// <summary>Reads a file line by line: a bad line is noted with its number, and never stops the others.</summary>
internal static class CatalogueReading
{
    /// <summary>What a line answers when it is about something that the edition does not have.</summary>
    public const string Orphan = "orphan";

    private const int MostOfStart = 80;
    private const int MostOfName = 200;

    /// <param name="name">Of the file, as the report says it.</param>
    /// <param name="stream">Its bytes; closed by the caller.</param>
    /// <param name="take">Takes a line: null when it was read, else why not, in French, or <see cref="Orphan"/>.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<CatalogueReport> ReadAsync(string name, Stream stream, Func<string, string?> take, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (lines, orphans, count, refused) = (0, 0, 0, new List<CatalogueRefusedLine>());
        await foreach (var line in CatalogueLines.ReadAsync(stream, hash, ct))
        {
            if (line.Text is { } text && string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            lines++;
            switch (line.Text is null ? "ligne trop longue" : take(line.Text))
            {
                case null:
                    break;
                case Orphan:
                    orphans++;
                    break;
                case { } why:
                    count++;
                    AddFirst(refused, new CatalogueRefusedLine(line.Number, why, Start(line.Text)));
                    break;
            }
        }

        return new CatalogueReport(name.Length > MostOfName ? name[..MostOfName] : name, Convert.ToHexStringLower(hash.GetHashAndReset()), lines, orphans, count, refused);
    }

    private static void AddFirst(List<CatalogueRefusedLine> refused, CatalogueRefusedLine line)
    {
        if (refused.Count < CatalogueReport.MostShown)
        {
            refused.Add(line);
        }
    }

    private static string Start(string? text) =>
        text is null ? "" : string.Concat(text.Take(MostOfStart).Select(letter => char.IsControl(letter) ? ' ' : letter));
}
