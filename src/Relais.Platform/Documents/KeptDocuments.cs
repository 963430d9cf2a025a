using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Files.Encryption;

namespace Relais.Platform.Documents;

/// <summary>Keeps documents that Relais made among the files, encrypted, never to change: <see cref="IFileReaders"/> say who reads them.</summary>
public sealed class KeptDocuments
{
    private readonly RelaisDb _db;
    private readonly FileVault _vault;

    internal KeptDocuments(RelaisDb db, FileVault vault) => (_db, _vault) = (db, vault);

    /// <summary>Stores a PDF; the caller's next save commits it with what holds it. Without that save the sweep removes the bytes.</summary>
    /// <param name="name">The name of the file, without extension.</param>
    /// <param name="pdf">As <see cref="Printer"/> gave it.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    /// <exception cref="IOException">The store does not answer.</exception>
    public async Task<FileId> KeepAsync(string name, byte[] pdf, Instant at, CancellationToken ct)
    {
        var act = Act.OfRelais(at);
        var file = StoredFile.Receive(name, pdf.Length, act, _vault.NewKey);
        var address = await _vault.WriteAsync(file, BlobLabel.Content(file.Id), async (target, token) => await target.WriteAsync(pdf, token), ct);
        file.Issue(pdf, address, act);
        _db.Add(file);
        return file.Id;
    }

    /// <summary>The bytes of a document that was kept. Who may read them is the caller's to say.</summary>
    /// <exception cref="IOException">The store does not answer.</exception>
    public async Task<byte[]> ReadAsync(FileId id, CancellationToken ct)
    {
        var file = await _db.Set<StoredFile>().AsNoTracking().SingleAsync(stored => stored.Id == id, ct);
        await using var stream = _vault.OpenContent(file);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
