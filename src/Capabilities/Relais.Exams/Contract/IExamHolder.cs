using Relais.Kernel;

namespace Relais.Exams.Contract;

/// <summary>What holds pictures and exams, and says who may do what with them; each capability that holds some registers one.</summary>
public interface IExamHolder
{
    /// <summary>What stands around a file that this person may see; null when it is not held here, or not for them.</summary>
    Task<ExamSet?> OfAsync(FileId file, Act act, CancellationToken ct);

    /// <summary>Joins a copy, sent by this person, beside the picture that it was made from; the caller saves.</summary>
    Task JoinCopyAsync(FileId original, FileId copy, Act act, CancellationToken ct);
}

/// <summary>The files among which one stands, for one reader.</summary>
/// <param name="Patient">Whose they are.</param>
/// <param name="Page">The page that shows them all.</param>
/// <param name="Files">All of them, in order.</param>
public sealed record ExamSet(PatientId Patient, string Page, IReadOnlyList<FileId> Files)
{
    /// <summary>What that page shows: «La demande».</summary>
    public string PageTitle { get; init; } = "La demande";

    /// <summary>Why this reader does not judge the quality of these pictures, or null.</summary>
    public Refusal? WhyNotRate { get; init; }

    /// <summary>Why this reader does not join a marked copy, or null.</summary>
    public Refusal? WhyNotCopy { get; init; }
}
