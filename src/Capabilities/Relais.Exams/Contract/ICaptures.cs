using Relais.Kernel;

namespace Relais.Exams.Contract;

/// <summary>Photos taken with a telephone for something open on the computer, without staying on the telephone.</summary>
public interface ICaptures
{
    /// <summary>Opens a capture; the page <c>/photographier/{id}</c> shows its code.</summary>
    /// <exception cref="RefusedException">Nothing of this person takes photos under that subject.</exception>
    Task<CaptureId> OpenAsync(string subject, Act act, CancellationToken ct);

    /// <summary>The photos that this person took for a subject and that nothing holds yet, in order.</summary>
    Task<IReadOnlyList<FileId>> WaitingAsync(string subject, Act act, CancellationToken ct);
}

/// <summary>What photos are taken for: each capability that takes some registers one.</summary>
public interface ICaptureHome
{
    /// <summary>What stands under a subject («brouillon/…»), if this person may join photos to it; null otherwise.</summary>
    Task<CaptureFor?> FindAsync(string subject, Act act, CancellationToken ct);

    /// <summary>A photo has come; the caller saves.</summary>
    Task ReceiveAsync(string subject, FileId photo, Act act, CancellationToken ct);
}

/// <summary>What photos are taken for.</summary>
/// <param name="Initials">The patient's, all that the telephone shows: «Y. L.».</param>
/// <param name="Page">Where the person goes back to.</param>
public sealed record CaptureFor(string Initials, string Page);
