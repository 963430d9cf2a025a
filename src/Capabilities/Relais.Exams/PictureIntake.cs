using Relais.Kernel;
using Relais.Platform.Files;
using Relais.Platform.Files.Receiving;

namespace Relais.Exams;

/// <summary>Takes in what must be a picture.</summary>
internal sealed class PictureIntake(UploadFileHandler upload)
{
    /// <exception cref="RefusedException">It is not accepted, or is no picture: then nothing holds it, and the sweep removes it.</exception>
    public async Task<FileId> ReceiveAsync(string name, Stream content, Act act, CancellationToken ct)
    {
        var file = await upload.HandleAsync(new UploadFile(name, content), act, ct);
        RefusedException.ThrowIf(file.Kind?.IsPicture() == true ? null : ExamRefusals.NotAPicture);
        return file.Id;
    }
}
