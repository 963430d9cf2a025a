using System.Buffers;
using Microsoft.AspNetCore.Http;
using Relais.Platform.Streams;

namespace Relais.Platform.Typography;

/// <summary>What one answer writes: a page goes through <see cref="FrenchSpaces"/>, all else goes as it is.</summary>
/// <remarks>A page is passed on up to its last mark, so that no text is seen in two halves; the rest waits for what follows.</remarks>
internal sealed class FrenchPageStream(HttpResponse response, Stream answer) : WriteOnlyStream
{
    private readonly ArrayBufferWriter<byte> _waiting = new();
    private readonly ArrayBufferWriter<byte> _written = new();
    private byte[]? _verbatim;
    private bool? _isPage;

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

    public override Task FlushAsync(CancellationToken cancellationToken) => answer.FlushAsync(cancellationToken);

    /// <summary>Passes on what still waits: nothing follows.</summary>
    public ValueTask FinishAsync(CancellationToken ct) => PassOnAsync(_waiting.WrittenCount, ct);

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
