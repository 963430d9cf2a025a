using System.Security.Cryptography;
using Relais.Platform.Streams;

namespace Relais.Platform.Files.Encryption;

/// <summary>Encrypts what is written to it, one chunk in memory. Without <see cref="CompleteAsync"/> the blob stays unreadable.</summary>
internal sealed class EncryptingStream(Stream target, byte[] key, BlobLabel label) : WriteOnlyStream
{
    private readonly AesGcm _cipher = new(key, BlobFormat.TagSize);
    private readonly byte[] _associated = label.ToAssociatedData();
    private readonly byte[] _prefix = RandomNumberGenerator.GetBytes(BlobFormat.PrefixSize);
    private readonly byte[] _plain = new byte[BlobFormat.ChunkSize];
    private readonly byte[] _sealed = new byte[BlobFormat.SealedChunkSize];
    private int _filled;
    private long _chunk;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            if (_filled == _plain.Length)
            {
                await SealAsync(isLast: false, cancellationToken);
            }

            var taken = Math.Min(buffer.Length, _plain.Length - _filled);
            buffer[..taken].CopyTo(_plain.AsMemory(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    /// <summary>Seals the last chunk: call it once, when all is written.</summary>
    public ValueTask CompleteAsync(CancellationToken ct) => SealAsync(isLast: true, ct);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
            CryptographicOperations.ZeroMemory(_plain);
        }

        base.Dispose(disposing);
    }

    private async ValueTask SealAsync(bool isLast, CancellationToken ct)
    {
        if (_chunk == 0)
        {
            await target.WriteAsync((byte[])[.. BlobFormat.Magic, .. _prefix], ct);
        }

        _cipher.Encrypt(
            BlobFormat.Nonce(_prefix, _chunk, isLast),
            _plain.AsSpan(0, _filled),
            _sealed.AsSpan(0, _filled),
            _sealed.AsSpan(_filled, BlobFormat.TagSize),
            _associated);
        await target.WriteAsync(_sealed.AsMemory(0, _filled + BlobFormat.TagSize), ct);
        _filled = 0;
        _chunk++;
    }
}
