namespace Relais.Platform.Files.Receiving;

/// <summary>The received parts of a file read as one stream, forward.</summary>
internal sealed class ReceivedBytes(IReadOnlyList<ReceivedPart> parts, Func<ReceivedPart, Stream> open) : ForwardStream
{
    private Stream? _current;
    private int _next;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (_current is not null && await _current.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                return read;
            }

            if (_current is not null)
            {
                await _current.DisposeAsync();
            }

            if (_next == parts.Count)
            {
                _current = null;
                return 0;
            }

            _current = open(parts[_next++]);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _current?.Dispose();
        }

        base.Dispose(disposing);
    }
}
