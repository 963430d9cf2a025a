using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Files.Receiving;
using Relais.Platform.Journal;

namespace Relais.Exams.Capturing;

/// <summary>A photo that a telephone sends through the capture that it opened.</summary>
/// <param name="Capture">With its photos.</param>
internal sealed record TakePhoto(PhoneCapture Capture, PhotoView View, Stream Content);

/// <summary>Keeps the photo as one that the owner of the capture sent, and hands it to what it is for.</summary>
internal sealed class TakePhotoHandler(RelaisDb db, UploadFileHandler upload, IEnumerable<ICaptureHome> homes)
{
    public async Task HandleAsync(TakePhoto command, Act act, CancellationToken ct)
    {
        var capture = command.Capture;
        RefusedException.ThrowIf(capture.WhyNotTake(act.At));
        var file = await upload.HandleAsync(new UploadFile(command.View.FileName(capture.Photos.Count + 1), command.Content), act, ct);
        RefusedException.ThrowIf(file.Kind?.IsPicture() == true ? null : ExamRefusals.NotAPicture);
        capture.Take(file.Id, command.View, act.At);
        foreach (var home in homes)
        {
            await home.ReceiveAsync(capture.Subject, file.Id, act, ct);
        }

        db.Record(act, "capture.photo", "file/" + file.Id);
        await db.SaveChangesAsync(ct);
    }
}
