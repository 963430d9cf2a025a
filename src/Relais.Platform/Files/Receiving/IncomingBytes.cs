namespace Relais.Platform.Files.Receiving;

/// <summary>A request's body cut into steps; a dropped line ends it instead of failing.</summary>
internal sealed class IncomingBytes(Stream body, int stepBytes)
{
    private readonly byte[] _piece = new byte[64 * 1024];
    private int _ready;
    private long _left;

    /// <summary>Whether the line dropped.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Waits for the first bytes of a step; false when there are no more.</summary>
    /// <param name="most">How many bytes the file still wants.</param>
    /// <param name="ct">Stops the waiting.</param>
    public async Task<bool> StartAsync(long most, CancellationToken ct)
    {
        _left = Math.Min(most, stepBytes);
        _ready = IsBroken ? 0 : await ReadAsync(ct);
        return _ready > 0;
    }

    /// <summary>Copies the step.</summary>
    /// <returns>How many bytes came, at least one.</returns>
    public async Task<long> CopyAsync(Stream target, CancellationToken ct)
    {
        var copied = 0L;
        while (_ready > 0)
        {
            await target.WriteAsync(_piece.AsMemory(0, _ready), CancellationToken.None);
            copied += _ready;
            _left -= _ready;
            _ready = _left > 0 ? await ReadAsync(ct) : 0;
        }

        return copied;
    }

    private async Task<int> ReadAsync(CancellationToken ct)
    {
        try
        {
            return await body.ReadAsync(_piece.AsMemory(0, (int)Math.Min(_piece.Length, _left)), ct);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            IsBroken = true;
            return 0;
        }
    }
}
