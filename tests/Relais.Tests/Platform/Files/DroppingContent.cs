using System.Net;

namespace Relais.Tests.Platform.Files;

/// <summary>Announces all, sends a part, drops the line.</summary>
internal sealed class DroppingContent(byte[] bytes, int sent) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, sent));
        await stream.FlushAsync();
        await Task.Delay(300);
        throw new IOException("The line drops.");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
