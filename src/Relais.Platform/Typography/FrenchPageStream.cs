using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Relais.Platform.Typography;

/// <summary>What one answer writes: a page goes through <see cref="FrenchSpaces"/>, all else goes as it is.</summary>
/// <remarks>A page is passed on up to its last mark, so that no text is seen in two halves; the rest waits for what follows.</remarks>
internal sealed class FrenchPageStream(HttpResponse response, Stream answer) : Stream
{
    private readonly ArrayBufferWriter<byte> _waiting = new();
    private readonly ArrayBufferWriter<byte> _written = new();
    private byte[]? _verbatim;
    private bool? _isPage;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsPage())
        {
            _waiting.Write(buffer.Span);
            await PassOnAsync(Math.Max(_waiting.WrittenSpan.LastIndexOf((byte)'<'), 0), cancellationToken);
            return;
        }

        await answer.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("An answer is written asynchronously.");

    public override Task FlushAsync(CancellationToken cancellationToken) => answer.FlushAsync(cancellationToken);

    public override void Flush() => answer.Flush();

    /// <summary>Passes on what still waits: nothing follows.</summary>
    public ValueTask FinishAsync(CancellationToken ct) => PassOnAsync(_waiting.WrittenCount, ct);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask PassOnAsync(int count, CancellationToken ct)
    {
        if (count == 0)
        {
            return;
        }

        _verbatim = FrenchSpaces.Write(_waiting.WrittenSpan[..count], _written, _verbatim);
        var rest = _waiting.WrittenSpan[count..].ToArray();
        _waiting.ResetWrittenCount();
        _waiting.Write(rest);
        await answer.WriteAsync(_written.WrittenMemory, ct);
        _written.ResetWrittenCount();
    }

    private bool IsPage()
    {
        if (_isPage is null)
        {
            _isPage = response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
            if (_isPage is true && !response.HasStarted)
            {
                response.ContentLength = null;
            }
        }

        return _isPage.Value;
    }
}
