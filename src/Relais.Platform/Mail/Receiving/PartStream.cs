namespace Relais.Platform.Mail.Receiving;

/// <summary>The bytes of one part as they are told, read forward once.</summary>
internal sealed class PartStream(Frames frames) : Stream
{
    private int _left;
    private bool _isOver;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_left == 0 && !_isOver)
        {
            _left = await frames.PieceAsync(cancellationToken);
            _isOver = _left == 0;
        }

        if (_isOver || buffer.Length == 0)
        {
            return 0;
        }

        var read = await frames.ReadAsync(buffer[..Math.Min(buffer.Length, _left)], cancellationToken);
        _left -= read;
        return read > 0 ? read : throw new InvalidDataException("The mail program stopped within a part.");
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Passes over what was not read.</summary>
    public async Task PassAsync(CancellationToken ct)
    {
        var aside = new byte[64 * 1024];
        while (await ReadAsync(aside, ct) > 0)
        {
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
