using Relais.Platform.Files.Receiving;

namespace Relais.Platform.Mail.Receiving;

/// <summary>The bytes of one part as they are told, read forward once.</summary>
internal sealed class PartStream(Frames frames) : ForwardStream
{
    private int _left;
    private bool _isOver;

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

    /// <summary>Passes over what was not read.</summary>
    public async Task PassAsync(CancellationToken ct)
    {
        var aside = new byte[64 * 1024];
        while (await ReadAsync(aside, ct) > 0)
        {
        }
    }
}
