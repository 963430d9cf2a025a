using Microsoft.EntityFrameworkCore;
using NodaTime;
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

internal sealed class ImportDrugsHandler(RelaisDb db, DrugStore store)
{
    /// <summary>The number of the edition, published or not: its page says what became of it.</summary>
    public async Task<int> HandleAsync(ImportDrugs command, Act act, CancellationToken ct)
    {
        var files = BdpmFile.All.Select(file => (File: file, Given: command.Files.FirstOrDefault(given => BdpmFile.Named(given.Name) == file))).ToList();
        RefusedException.ThrowIf(WhyNot(command, files, act));
        var edition = await BeginAsync(command, act, ct);
        try
        {
            await FillAsync(edition, [.. files.Select(pair => (pair.File, pair.Given!))], ct);
        }
        finally
        {
            await EndAsync(edition, act);
        }

        return edition.Number;
    }

    internal static Refusal? WhyNot(ImportDrugs command, IReadOnlyList<(BdpmFile File, GivenFile? Given)> files, Act act) =>
        act.By != ProfessionalId.Relais && !act.HoldsAnywhere(Role.Administrator) ? DrugRefusals.NotAdministrator
        : files.Where(pair => pair.Given is null).Select(pair => pair.File.Name).ToList() is { Count: > 0 } missing ? DrugRefusals.FilesMissing(string.Join(", ", missing))
        : command.PublishedOn is null ? DrugRefusals.DateMissing
        : null;

    private async Task<DrugEdition> BeginAsync(ImportDrugs command, Act act, CancellationToken ct)
    {
        var last = await db.Set<DrugEdition>().OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(ct);
        RefusedException.ThrowIf(last?.IsUnderWay(act.At) == true ? DrugRefusals.UnderWay : null);
        var edition = DrugEdition.Begin((last?.Number ?? 0) + 1, command.PublishedOn!.Value, command.IsSample, act);
        db.Add(edition);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failed) when (failed.IsUniqueTaken())
        {
            throw new RefusedException(DrugRefusals.UnderWay);
        }

        return edition;
    }

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

    // What was written of an edition that is not published is seen by nobody, and swept by the next import.
    private async Task EndAsync(DrugEdition edition, Act act)
    {
        if (edition.State is DrugEditionState.Reading)
        {
            edition.Stop();
        }

        db.ChangeTracker.Clear();
        db.Update(edition);
        db.Record(act, edition.State is DrugEditionState.Published ? "drug.publish" : "drug.refuse", "drug-edition/" + edition.Number);
        await db.SaveChangesAsync(CancellationToken.None);
    }
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
        return new DrugImport(number, edition.State is DrugEditionState.Published, edition.Drugs, edition.Changed, edition.Reports.Sum(report => report.RefusedCount));
    }
}
