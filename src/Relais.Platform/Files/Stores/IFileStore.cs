using NodaTime;

namespace Relais.Platform.Files.Stores;

/// <summary>Keeps encrypted blobs, each under the SHA-256 of its bytes. Knows nothing of files, names or keys.</summary>
/// <remarks>Its failures are <see cref="IOException"/>: the store is unavailable or full.</remarks>
internal interface IFileStore
{
    /// <summary>Stores what <paramref name="write"/> writes; durable when it returns, nothing kept when it throws.</summary>
    /// <returns>The address: 64 hexadecimal digits.</returns>
    Task<string> PutAsync(Func<Stream, CancellationToken, Task> write, CancellationToken ct);

    /// <summary>Opens a blob from an offset in bytes to its end.</summary>
    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    Task<Stream> OpenAsync(string address, long from, CancellationToken ct);

    /// <summary>Removes a blob, if it is there.</summary>
    Task DeleteAsync(string address, CancellationToken ct);

    /// <summary>Every blob, for the sweep.</summary>
    IAsyncEnumerable<StoredBlob> ListAsync(CancellationToken ct);

    /// <summary>Removes what interrupted writes left before an instant.</summary>
    void ClearUnfinished(Instant before);
}

/// <summary>A blob in the store.</summary>
/// <param name="Address">Its address.</param>
/// <param name="StoredAt">When it was stored, by the store's clock.</param>
internal sealed record StoredBlob(string Address, Instant StoredAt);
