using System.Security.Cryptography;

namespace Relais.Platform.Files.Encryption;

/// <summary>Reads an encrypted blob from any position, one chunk in memory; only authenticated bytes ever come out.</summary>
/// <param name="open">Opens the encrypted bytes from an offset to their end.</param>
/// <param name="key">The file's data key, 32 bytes.</param>
/// <param name="label">What the blob must be.</param>
/// <param name="length">How many clear bytes it must hold.</param>
/// <remarks>A blob cut, lengthened, altered, reordered or exchanged is an <see cref="InvalidDataException"/>.</remarks>
internal sealed class DecryptingStream(Func<long, CancellationToken, Task<Stream>> open, byte[] key, BlobLabel label, long length) : Stream
{
    private readonly AesGcm _cipher = new(key, BlobFormat.TagSize);
    private readonly byte[] _associated = label.ToAssociatedData();
    private readonly byte[] _header = new byte[BlobFormat.HeaderSize];
    private readonly byte[] _sealed = new byte[BlobFormat.SealedChunkSize];
    private readonly byte[] _plain = new byte[BlobFormat.ChunkSize];
    private Stream? _source;
    private long _next;
    private long _current = -1;
    private bool _isHeaderRead;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var isEmptyUnchecked = length == 0 && _current < 0;
        if (buffer.Length == 0 || (_position >= length && !isEmptyUnchecked))
        {
            return 0;
        }

        var chunk = _position / BlobFormat.ChunkSize;
        if (chunk != _current)
        {
            await OpenChunkAsync(chunk, cancellationToken);
        }

        var start = (int)(_position % BlobFormat.ChunkSize);
        var taken = Math.Min(buffer.Length, SizeOf(chunk) - start);
        _plain.AsMemory(start, taken).CopyTo(buffer);
        _position += taken;
        return taken;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => _position + offset, _ => length + offset };
        ArgumentOutOfRangeException.ThrowIfNegative(target, nameof(offset));
        return _position = target;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously only.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
            _source?.Dispose();
            CryptographicOperations.ZeroMemory(_plain);
        }

        base.Dispose(disposing);
    }

    private int SizeOf(long chunk) =>
        chunk < BlobFormat.LastChunk(length) ? BlobFormat.ChunkSize : (int)(length - (chunk * BlobFormat.ChunkSize));

    private async Task OpenChunkAsync(long chunk, CancellationToken ct)
    {
        var source = await SourceAtAsync(chunk, ct);
        var isLast = chunk == BlobFormat.LastChunk(length);
        var size = SizeOf(chunk);
        var sealedSize = size + BlobFormat.TagSize;
        _next = -1;
        var read = await source.ReadAtLeastAsync(_sealed.AsMemory(0, sealedSize), sealedSize, throwOnEndOfStream: false, ct);
        _next = chunk + 1;
        if (read < sealedSize || (isLast && await source.ReadAsync(new byte[1], ct) > 0))
        {
            throw new InvalidDataException($"The encrypted blob {label} does not have the length of its file.");
        }

        Unseal(chunk, isLast, size);
        _current = chunk;
    }

    private void Unseal(long chunk, bool isLast, int size)
    {
        try
        {
            var nonce = BlobFormat.Nonce(_header.AsSpan(BlobFormat.Magic.Length), chunk, isLast);
            _cipher.Decrypt(nonce, _sealed.AsSpan(0, size), _sealed.AsSpan(size, BlobFormat.TagSize), _plain.AsSpan(0, size), _associated);
        }
        catch (AuthenticationTagMismatchException e)
        {
            _current = -1;
            throw new InvalidDataException($"The encrypted blob {label} was altered at chunk {chunk}.", e);
        }
    }

    private async Task<Stream> SourceAtAsync(long chunk, CancellationToken ct)
    {
        if (_source is not null && _next == chunk)
        {
            return _source;
        }

        if (!_isHeaderRead)
        {
            await ReadHeaderAsync(ct);
        }

        if (_source is null || _next != chunk)
        {
            await DropSourceAsync();
            _source = await open(BlobFormat.StartOf(chunk), ct);
        }

        return _source;
    }

    private async Task ReadHeaderAsync(CancellationToken ct)
    {
        _source = await open(0, ct);
        _next = 0;
        var read = await _source.ReadAtLeastAsync(_header, _header.Length, throwOnEndOfStream: false, ct);
        if (read < _header.Length || !_header.AsSpan().StartsWith(BlobFormat.Magic))
        {
            throw new InvalidDataException($"The encrypted blob {label} does not begin as one.");
        }

        _isHeaderRead = true;
    }

    private async Task DropSourceAsync()
    {
        if (_source is not null)
        {
            await _source.DisposeAsync();
            _source = null;
        }
    }
}
