using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Exams.Contract;

/// <summary>What is known of pictures beyond their bytes. The caller has already checked who reads.</summary>
public interface IExams
{
    /// <summary>What is known of each; a file of which nothing is known is absent.</summary>
    Task<IReadOnlyDictionary<FileId, ExamNote>> NotesAsync(IReadOnlyCollection<FileId> files, CancellationToken ct);

    /// <summary>The photos that experts have judged, good and bad: for figures, beyond what anybody sees of them.</summary>
    IQueryable<FileId> Judged(RelaisDb db);

    /// <summary>Those of them that made the answer harder or impossible.</summary>
    IQueryable<FileId> Flawed(RelaisDb db);
}

/// <summary>What is known of one picture.</summary>
/// <param name="CopyOf">The picture that it is a marked copy of, or null.</param>
/// <param name="By">Who marked the copy.</param>
/// <param name="At">When.</param>
/// <param name="Quality">How an expert judged it, or null.</param>
/// <param name="Flaws">What it lacks.</param>
public sealed record ExamNote(FileId? CopyOf, ProfessionalId? By, Instant? At, PhotoQuality? Quality, PhotoFlaws Flaws);
