using Microsoft.EntityFrameworkCore;
using Relais.Exams.Contract;
using Relais.Exams.Copies;
using Relais.Exams.Judging;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Exams;

/// <summary>Answers what is known of pictures: two queries, whatever their number.</summary>
internal sealed class ExamNotes(RelaisDb db) : IExams
{
    public async Task<IReadOnlyDictionary<FileId, ExamNote>> NotesAsync(IReadOnlyCollection<FileId> files, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return new Dictionary<FileId, ExamNote>();
        }

        var copies = await db.Set<PhotoCopy>().AsNoTracking().Where(copy => files.Contains(copy.Copy)).ToDictionaryAsync(copy => copy.Copy, ct);
        var ratings = await db.Set<PhotoRating>().AsNoTracking().Where(rating => files.Contains(rating.File)).ToDictionaryAsync(rating => rating.File, ct);
        return copies.Keys.Union(ratings.Keys).ToDictionary(file => file, file => Note(copies.GetValueOrDefault(file), ratings.GetValueOrDefault(file)));
    }

    public IQueryable<FileId> Judged(RelaisDb db) => db.Set<PhotoRating>().Select(rating => rating.File);

    public IQueryable<FileId> Flawed(RelaisDb db) => db.Set<PhotoRating>().Where(rating => rating.Quality != PhotoQuality.Usable).Select(rating => rating.File);

    private static ExamNote Note(PhotoCopy? copy, PhotoRating? rating) =>
        new(copy?.Original, copy?.By, copy?.At, rating?.Quality, rating?.Flaws ?? PhotoFlaws.None);
}
