using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Exams.Capturing;

/// <summary>A photo that a telephone sends through the capture that it opened.</summary>
/// <param name="Capture">With its photos.</param>
internal sealed record TakePhoto(PhoneCapture Capture, PhotoView View, Stream Content);

/// <summary>Keeps the photo as one that the owner of the capture sent, and hands it to what it is for.</summary>
internal sealed class TakePhotoHandler(RelaisDb db, PictureIntake intake, IEnumerable<ICaptureHome> homes)
{
    public async Task HandleAsync(TakePhoto command, Act act, CancellationToken ct)
    {
        var capture = command.Capture;
        RefusedException.ThrowIf(capture.WhyNotTake(act.At));
        var file = await intake.ReceiveAsync(command.View.FileName(capture.Photos.Count + 1), command.Content, act, ct);
        capture.Take(file, command.View, act.At);
        foreach (var home in homes)
        {
            await home.ReceiveAsync(capture.Subject, file, act, ct);
        }

        db.Record(act, "capture.photo", "file/" + file);
        await db.SaveChangesAsync(ct);
    }
}
