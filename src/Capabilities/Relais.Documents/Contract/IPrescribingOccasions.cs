using Relais.Kernel;

namespace Relais.Documents.Contract;

/// <summary>What one prescribes about: requests implement it. This capability knows an occasion by its id alone.</summary>
public interface IPrescribingOccasions
{
    /// <summary>An occasion, or null when this person may not know of it.</summary>
    Task<PrescribingOccasion?> FindAsync(Guid id, Act act, CancellationToken ct);

    /// <summary>Adds the signed document to the occasion, in the caller's unit of work: the caller saves.</summary>
    /// <param name="id">Which occasion.</param>
    /// <param name="pdf">The document.</param>
    /// <param name="words">What is said with it, without health data beyond the kind of document.</param>
    /// <param name="act">Who signs and when.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <exception cref="RefusedException">It is not possible any more.</exception>
    Task JoinAsync(Guid id, FileId pdf, string words, Act act, CancellationToken ct);
}

/// <summary>An occasion to prescribe.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">As people say it: «DA-2026-000123».</param>
/// <param name="Url">Its page.</param>
/// <param name="Patient">For whom.</param>
/// <param name="Zone">Time zone: <c>Europe/Paris</c>.</param>
public sealed record PrescribingOccasion(Guid Id, string Number, string Url, PatientId Patient, string Zone)
{
    /// <summary>Why this person does not prescribe here, or null.</summary>
    public Refusal? WhyNot { get; init; }

    /// <summary>Kilograms, as the requester answered, or null.</summary>
    public string? Weight { get; init; }

    /// <summary>Centimetres, as the requester answered, or null.</summary>
    public string? Height { get; init; }

    /// <summary>The illness, as the requester answered, or null.</summary>
    public string? Illness { get; init; }
}
