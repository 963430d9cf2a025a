using Microsoft.EntityFrameworkCore;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;

namespace Relais.Exams.Judging;

/// <summary>Judges one photo, or all those among which it stands.</summary>
/// <param name="File">One of them.</param>
/// <param name="IsForAll">Whether the others are judged alike.</param>
internal sealed record RatePhotos(FileId File, bool IsForAll, PhotoQuality Quality, PhotoFlaws Flaws);

internal sealed class RatePhotosHandler(RelaisDb db, ExamSets sets)
{
    /// <returns>The page that shows the photos.</returns>
    public async Task<string> HandleAsync(RatePhotos command, Act act, CancellationToken ct)
    {
        var set = await sets.OfAsync(command.File, act, ct);
        RefusedException.ThrowIf(set.WhyNotRate);
        var photos = await PhotosAsync(command.IsForAll ? set.Files : [command.File], ct);
        RefusedException.ThrowIf(photos.Count == 0 ? ExamRefusals.NotAPicture : null);
        var known = await db.Set<PhotoRating>().Where(rating => photos.Contains(rating.File)).ToDictionaryAsync(rating => rating.File, ct);
        foreach (var photo in photos)
        {
            if (known.TryGetValue(photo, out var rating))
            {
                rating.Change(command.Quality, command.Flaws, act);
            }
            else
            {
                db.Add(PhotoRating.Of(photo, command.Quality, command.Flaws, act));
            }
        }

        db.Record(act, "exam.rate", "file/" + command.File, set.Patient);
        await db.SaveChangesAsync(ct);
        return set.Page;
    }

    /// <summary>A marked copy is no photo of the requester: it is judged by nobody.</summary>
    private async Task<List<FileId>> PhotosAsync(IReadOnlyList<FileId> files, CancellationToken ct)
    {
        var facts = await db.FileFactsAsync(files, ct);
        var copies = await db.Set<Copies.PhotoCopy>().Where(copy => files.Contains(copy.Copy)).Select(copy => copy.Copy).ToListAsync(ct);
        return [.. files.Where(file => facts.GetValueOrDefault(file)?.Kind?.IsPicture() == true).Except(copies)];
    }
}
