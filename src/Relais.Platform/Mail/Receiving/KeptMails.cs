using System.Security.Cryptography;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Files.Encryption;
using Relais.Platform.Files.Stores;

namespace Relais.Platform.Mail.Receiving;

/// <summary>Keeps received mails whole, encrypted as every file is. Their bytes are never shown as a page.</summary>
public sealed class KeptMails
{
    private readonly RelaisDb _db;
    private readonly FileVault _vault;

    internal KeptMails(RelaisDb db, FileVault vault) => (_db, _vault) = (db, vault);

    /// <summary>Stores a mail; the caller's next save commits it with what holds it.</summary>
    /// <param name="raw">All its bytes, read forward once.</param>
    /// <param name="act">Relais itself.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<KeptMail> KeepAsync(Stream raw, Act act, CancellationToken ct)
    {
        var file = StoredFile.Receive("message.eml", 0, act, _vault.NewKey);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = 0L;
        var address = await _vault.WriteAsync(
            file,
            BlobLabel.Content(file.Id),
            async (target, token) =>
            {
                await using var hashed = new HashedStream(target, hash);
                await raw.CopyToAsync(hashed, token);
                size = hashed.Written;
            },
            ct);
        file.EndAt(size);
        var sum = hash.GetHashAndReset();
        file.Quarantine(new FileContent(FileKind.Mail, size, sum, address, null));
        file.Release(FileScan.None);
        file.Attach(act);
        _db.Add(file);
        return new KeptMail(file.Id, size, Convert.ToHexStringLower(sum));
    }

    /// <summary>Opens a kept mail in the clear, seekable.</summary>
    public async Task<Stream> OpenAsync(FileId mail, CancellationToken ct) => _vault.OpenContent(await _db.KeptMailAsync(mail, ct));
}

/// <summary>A mail kept whole.</summary>
/// <param name="File">Where.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal.</param>
public sealed record KeptMail(FileId File, long Size, string Hash);
