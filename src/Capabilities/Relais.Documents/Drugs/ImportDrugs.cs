using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Documents.Catalogues;
using Relais.Documents.Contract;
using Relais.Documents.Drugs.Reading;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Documents.Drugs;

/// <summary>Imports an edition of the public database of drugs.</summary>
internal sealed record ImportDrugs(LocalDate? PublishedOn, IReadOnlyList<GivenFile> Files)
{
    /// <summary>Only scenes import a sample.</summary>
    public bool IsSample { get; init; }
}

internal sealed class ImportDrugsHandler(RelaisDb db, DrugStore store, CatalogueImports imports)
{
    /// <summary>The number of the edition, published or not: its page says what became of it.</summary>
    public async Task<int> HandleAsync(ImportDrugs command, Act act, CancellationToken ct)
    {
        var files = BdpmFile.All.Select(file => (File: file, Given: command.Files.FirstOrDefault(given => BdpmFile.Named(given.Name) == file))).ToList();
        RefusedException.ThrowIf(WhyNot(command, files, act));
        var edition = await imports.RunAsync(
            number => DrugEdition.Begin(number, command.PublishedOn!.Value, command.IsSample, act),
            edition => FillAsync(edition, [.. files.Select(pair => (pair.File, pair.Given!))], ct),
            edition => Record(edition, act),
            act,
            ct);
        return edition.Number;
    }

    internal static Refusal? WhyNot(ImportDrugs command, IReadOnlyList<(BdpmFile File, GivenFile? Given)> files, Act act) =>
        CatalogueImports.WhyNot(act)
        ?? (files.Where(pair => pair.Given is null).Select(pair => pair.File.Name).ToList() is { Count: > 0 } missing ? DrugRefusals.FilesMissing(string.Join(", ", missing))
            : command.PublishedOn is null ? DrugRefusals.DateMissing
            : null);

    // What was written of an edition that is not published is seen by nobody, and swept by the next import.
    private async Task FillAsync(DrugEdition edition, IReadOnlyList<(BdpmFile File, GivenFile Given)> files, CancellationToken ct)
    {
        var (book, reports) = await BdpmReading.ReadAsync(files, ct);
        edition.Read(reports, book.Sheets.Count);
        if (reports.Any(report => report.IsTooWrong))
        {
            edition.Refuse();
            return;
        }

        var (changed, gone) = await store.WriteAsync(book, edition.Number, ct);
        edition.Publish(changed, gone);
    }

    private void Record(DrugEdition edition, Act act) =>
        db.Record(act, edition.State is CatalogueState.Published ? "drug.publish" : "drug.refuse", "drug-edition/" + edition.Number);
}

/// <summary>The same from a folder.</summary>
internal sealed class DrugImportOfFolder(RelaisDb db, ImportDrugsHandler handler) : IDrugImport
{
    public async Task<DrugImport> ImportAsync(string folder, LocalDate? publishedOn, Act act, CancellationToken ct)
    {
        var paths = System.IO.Directory.GetFiles(folder, "*.txt").Where(path => BdpmFile.Named(path) is not null).Order(StringComparer.Ordinal).ToList();
        var newest = paths.Count == 0 ? (LocalDate?)null : paths.Max(path => LocalDate.FromDateTime(File.GetLastWriteTimeUtc(path)));
        var number = await handler.HandleAsync(new ImportDrugs(publishedOn ?? newest, [.. paths.Select(path => new GivenFile(path, () => File.OpenRead(path)))]), act, ct);
        var edition = await db.Set<DrugEdition>().AsNoTracking().SingleAsync(e => e.Number == number, ct);
        return new DrugImport(number, edition.State is CatalogueState.Published, edition.Drugs, edition.Changed, edition.Reports.Sum(report => report.RefusedCount));
    }
}
