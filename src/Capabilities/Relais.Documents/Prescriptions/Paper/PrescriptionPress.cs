using Relais.Documents.Prescriptions.Writing;
using Relais.Kernel;
using Relais.Platform.Documents;
using Relais.Platform.Mail;

namespace Relais.Documents.Prescriptions.Paper;

/// <summary>Sets a prescription on paper, as PDF/A, and keeps it.</summary>
internal sealed class PrescriptionPress(Printer printer, KeptDocuments documents, MailOptions mails)
{
    /// <summary>The document with the code by which it is verified.</summary>
    public async Task<byte[]> PrintAsync(PrescriptionRead read, string code, Act act, CancellationToken ct)
    {
        var sheet = PrescriptionSheet.Of(read, UrlOf(code).ToString(), act.At);
        var paper = new Relais.Platform.Documents.Paper(sheet.Title, read.By.Name, act.At);
        var printed = read.Content.Kind is PrescriptionKind.Exception
            ? await printer.PrintAsync<ExceptionDocument>(paper, new Dictionary<string, object?> { [nameof(ExceptionDocument.Shown)] = sheet }, ct)
            : await printer.PrintAsync<PrescriptionDocument>(paper, new Dictionary<string, object?> { [nameof(PrescriptionDocument.Shown)] = sheet }, ct);
        RefusedException.ThrowIf(printed.Refusal);
        return printed.Pdf!;
    }

    public Task<FileId> KeepAsync(PrescriptionRead read, byte[] pdf, Act act, CancellationToken ct) =>
        documents.KeepAsync($"{read.Content.Kind.Label()} {read.Occasion.Number}", pdf, act.At, ct);

    /// <summary>Where a printed code leads.</summary>
    public Uri UrlOf(string code) => new(mails.Site, $"/ordonnances/verifier/{code}");

    /// <summary>What is said in the thread.</summary>
    public static string Words(PrescriptionRead read) =>
        read.Content.Kind is PrescriptionKind.Exception
            ? "Ordonnance de médicaments d’exception signée, jointe à ce message : imprimez ses quatre volets et remettez-les au patient."
            : $"{read.Content.Kind.Label()} signée, jointe à ce message : imprimez-la et remettez-la au patient.";
}
