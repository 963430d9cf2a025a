using Microsoft.EntityFrameworkCore;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Exams.Capturing;

/// <summary>Closes the door: the telephone takes no more photos.</summary>
internal sealed record EndCapture(CaptureId Id);

internal sealed class EndCaptureHandler(RelaisDb db)
{
    public async Task HandleAsync(EndCapture command, Act act, CancellationToken ct)
    {
        var capture = await db.CapturesOf(act).SingleOrDefaultAsync(c => c.Id == command.Id, ct);
        RefusedException.ThrowIf(capture is null ? ExamRefusals.CaptureNotFound : null);
        capture!.End(act);
        db.Record(act, "capture.end", "capture/" + capture.Id);
        await db.SaveChangesAsync(ct);
    }
}
