using Relais.Documents.Catalogues;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Documents.Diagnoses;

/// <summary>Imports the CIM-10 as the ATIH publishes it.</summary>
internal sealed record ImportDiagnoses(GivenFile? File)
{
    /// <summary>Only scenes import a sample.</summary>
    public bool IsSample { get; init; }
}

internal sealed class ImportDiagnosesHandler(RelaisDb db, DiagnosisStore store, CatalogueImports imports)
{
    /// <summary>The edition, published or not: its page says what became of it.</summary>
    public async Task<DiagnosisEdition> HandleAsync(ImportDiagnoses command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(CatalogueImports.WhyNot(act) ?? (command.File is null ? DiagnosisRefusals.FileMissing : null));
        return await imports.RunAsync(
            number => DiagnosisEdition.Begin(number, command.IsSample, act),
            edition => FillAsync(edition, command.File!, act, ct),
            edition => Record(edition, act),
            act,
            ct);
    }

    /// <summary>Read once to know what it is, and once more to keep it: nothing of a file that is another changes the list.</summary>
    private async Task FillAsync(DiagnosisEdition edition, GivenFile file, Act act, CancellationToken ct)
    {
        var lines = new DiagnosisLines();
        await using (var stream = file.Open())
        {
            edition.Read(await CatalogueReading.ReadAsync(Path.GetFileName(file.Name), stream, line => lines.Read(line, (_, _) => { }), ct), lines.Count, await store.CountAsync(ct));
        }

        if (edition.Reports[0].IsTooWrong || edition.IsTooShort)
        {
            edition.Refuse();
            return;
        }

        await using var again = file.Open();
        edition.Publish(await store.KeepAsync(again, act, ct), await store.EndAsync(act, ct));
    }

    private void Record(DiagnosisEdition edition, Act act) =>
        db.Record(act, edition.State is CatalogueState.Published ? "diagnosis.import" : "diagnosis.refuse", "diagnosis-edition/" + edition.Number);
}

/// <summary>The same from a file of the machine.</summary>
internal sealed class DiagnosisImportOfFile(ImportDiagnosesHandler handler) : IDiagnosisImport
{
    public async Task<DiagnosisImport> ImportAsync(string path, Act act, CancellationToken ct)
    {
        var edition = await handler.HandleAsync(new ImportDiagnoses(new GivenFile(path, () => File.OpenRead(path))), act, ct);
        return new(edition.Number, edition.State is CatalogueState.Published, edition.Codes, edition.Changed, edition.Gone, edition.Reports.Sum(report => report.RefusedCount));
    }
}
