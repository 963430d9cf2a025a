using Relais.Kernel;

namespace Relais.Platform.Files;

/// <summary>Says who may read attached files; each capability that holds files registers one, and one «yes» suffices.</summary>
/// <remarks>It is asked right before the bytes are sent: it is the place to journal the read of a patient's data.</remarks>
public interface IFileReaders
{
    /// <summary>Whether this person may read the file now. False when the file is not held by the capability.</summary>
    Task<bool> MayReadAsync(FileId file, Act act, CancellationToken ct);
}
