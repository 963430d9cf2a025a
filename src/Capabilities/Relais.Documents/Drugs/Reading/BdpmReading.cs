using Relais.Documents.Catalogues;

namespace Relais.Documents.Drugs.Reading;

/// <summary>Reads the files of an edition into one book.</summary>
internal static class BdpmReading
{
    public static async Task<(DrugBook Book, IReadOnlyList<CatalogueReport> Reports)> ReadAsync(IReadOnlyList<(BdpmFile File, GivenFile Given)> files, CancellationToken ct)
    {
        var book = new DrugBook();
        var reports = new List<CatalogueReport>();
        foreach (var (file, given) in files)
        {
            await using var stream = given.Open();
            reports.Add(await ReadAsync(file, stream, book, ct));
        }

        return (book, reports);
    }

    public static Task<CatalogueReport> ReadAsync(BdpmFile file, Stream stream, DrugBook book, CancellationToken ct) =>
        CatalogueReading.ReadAsync(file.Name, stream, line => WhyNot(file, line, book), ct);

    private static string? WhyNot(BdpmFile file, string text, DrugBook book)
    {
        var columns = Array.ConvertAll(text.Split('\t'), column => column.Trim());
        return columns.Length < file.Columns ? $"{columns.Length} colonnes au lieu de {file.Columns}" : file.Take(book, columns);
    }
}
