using Relais.Kernel;

namespace Relais.Platform.Files.Formats;

/// <summary>Reads a stream forward with 128 KiB of foresight.</summary>
internal sealed class ByteReader(Stream source)
{
    private readonly byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;
    private bool _isDrained;

    /// <summary>What has been read and not yet passed.</summary>
    public ReadOnlyMemory<byte> Ahead => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Passes bytes of <see cref="Ahead"/>.</summary>
    public void Pass(int count) => _start += count;

    /// <summary>Makes sure that <paramref name="count"/> bytes (at most 128 KiB) are ahead; false when the stream ends before.</summary>
    public async ValueTask<bool> SeesAsync(int count, CancellationToken ct)
    {
        while (_end - _start < count && !_isDrained)
        {
            if (_buffer.Length - _start < count || _start == _end)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            var read = await source.ReadAsync(_buffer.AsMemory(_end), ct);
            _isDrained = read == 0;
            _end += read;
        }

        return _end - _start >= count;
    }

    /// <summary>Takes exactly <paramref name="count"/> bytes (at most 128 KiB), valid until the next call.</summary>
    /// <exception cref="RefusedException">The stream ends before: the file is truncated.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> TakeAsync(int count, CancellationToken ct)
    {
        RefusedException.ThrowIf(await SeesAsync(count, ct) ? null : FileRefusals.Truncated);
        var taken = _buffer.AsMemory(_start, count);
        _start += count;
        return taken;
    }
}
