namespace Relais.Platform.Files.Receiving;

/// <summary>A stream whose first bytes were already read: gives them again, then the rest. Disposing it leaves the rest open.</summary>
internal sealed class HeadFirst(ReadOnlyMemory<byte> head, Stream rest) : ForwardStream
{
    private ReadOnlyMemory<byte> _head = head;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_head.Length == 0)
        {
            return rest.ReadAsync(buffer, cancellationToken);
        }

        var taken = Math.Min(buffer.Length, _head.Length);
        _head[..taken].CopyTo(buffer);
        _head = _head[taken..];
        return ValueTask.FromResult(taken);
    }
}
