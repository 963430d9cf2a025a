using Relais.Kernel;
using Relais.Platform.Files;
using Relais.Platform.Files.Receiving;

namespace Relais.Requests.Intake.Letters;

/// <summary>Receives a scan and the pictures of its pages.</summary>
internal sealed class ScanReceiving(UploadFileHandler upload)
{
    public async Task<FileFacts> ReceiveAsync(string name, byte[] content, Act act, CancellationToken ct)
    {
        await using var bytes = new MemoryStream(content, writable: false);
        return await upload.HandleAsync(new UploadFile(name, bytes), act, ct);
    }

    public async Task<List<FileId>> PagesAsync(byte[] pdf, Act act, CancellationToken ct)
    {
        var pages = new List<FileId>();
        foreach (var page in ScannedPages.Of(pdf))
        {
            try
            {
                pages.Add((await ReceiveAsync($"page-{pages.Count + 1}.jpg", page, act, ct)).Id);
            }
            catch (RefusedException)
            {
                // A picture that is not sound is not shown; the PDF itself was received.
            }
        }

        return pages;
    }
}
