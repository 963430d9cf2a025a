using Microsoft.EntityFrameworkCore;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Writes the documents of a request into a folder of this machine.</summary>
/// <param name="Number">DA-2026-004217.</param>
/// <param name="Folder">Created when it is missing.</param>
internal sealed record ExportRequest(string Number, string Folder);

internal sealed class ExportRequestHandler(RelaisDb db, RequestPapers papers) : IRequestExport
{
    public Task<IReadOnlyList<string>> WriteAsync(string number, string folder, Act act, CancellationToken ct) => HandleAsync(new ExportRequest(number, folder), act, ct);

    /// <returns>The files written.</returns>
    public async Task<IReadOnlyList<string>> HandleAsync(ExportRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestNumbered(command.Number.Trim().ToUpperInvariant()).SingleOrDefaultAsync(ct);
        RefusedException.ThrowIf(request is null ? RequestRefusals.NotFound : null);
        await db.RecordReadAsync(act, "request.export", "request/" + request!.Id, request.Patient, ct);
        var made = await papers.MakeAsync(request, act, ct);
        System.IO.Directory.CreateDirectory(command.Folder);
        var files = new List<string> { await WriteAsync(command.Folder, "demande.xml", ClinicalDocuments.ToCda(made.Asked), ct) };
        if (made.Answered is not null)
        {
            files.Add(await WriteAsync(command.Folder, "reponse.xml", ClinicalDocuments.ToCda(made.Answered), ct));
        }

        if (made.Pdf is not null)
        {
            files.Add(await WriteAsync(command.Folder, SecureWords.PdfName(made.Facts), made.Pdf, ct));
        }

        var zip = Path.Combine(command.Folder, SecureWords.Folder);
        await using (var stream = File.Create(zip))
        {
            await ClinicalDocuments.PackAsync(stream, made.Folder, ct);
        }

        return [.. files, zip];
    }

    private static async Task<string> WriteAsync(string folder, string name, byte[] bytes, CancellationToken ct)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, bytes, ct);
        return path;
    }
}
