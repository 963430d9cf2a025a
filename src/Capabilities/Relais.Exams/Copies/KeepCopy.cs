using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;

namespace Relais.Exams.Copies;

/// <summary>Keeps a marked copy of a picture beside it.</summary>
/// <param name="Original">The picture.</param>
/// <param name="Content">The copy, a JPEG or a PNG.</param>
internal sealed record KeepCopy(FileId Original, Stream Content);

internal sealed class KeepCopyHandler(RelaisDb db, ExamSets sets, PictureIntake intake)
{
    public async Task<FileId> HandleAsync(KeepCopy command, Act act, CancellationToken ct)
    {
        var set = await sets.OfAsync(command.Original, act, ct);
        RefusedException.ThrowIf(set.WhyNotCopy);
        var original = (await db.FileFactsAsync([command.Original], ct)).GetValueOrDefault(command.Original);
        RefusedException.ThrowIf(original?.Kind?.IsPicture() == true ? null : ExamRefusals.NotAPicture);
        var copy = await intake.ReceiveAsync(NameOf(original!.Name), command.Content, act, ct);
        await sets.JoinCopyAsync(command.Original, copy, act, ct);
        db.Add(new PhotoCopy { Copy = copy, Original = await OriginOfAsync(command.Original, ct), By = act.By, At = act.At });
        db.Record(act, "exam.copy", "file/" + copy, set.Patient);
        await db.SaveChangesAsync(ct);
        return copy;
    }

    private static string NameOf(string original) => $"{Path.GetFileNameWithoutExtension(original)} (annotée).jpg";

    /// <summary>A copy of a copy comes from the same picture.</summary>
    private async Task<FileId> OriginOfAsync(FileId file, CancellationToken ct) =>
        await db.Set<PhotoCopy>().Where(copy => copy.Copy == file).Select(copy => (FileId?)copy.Original).SingleOrDefaultAsync(ct) ?? file;
}
