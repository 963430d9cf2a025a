using Relais.Kernel;
using Relais.Platform.Files;
using Relais.Platform.Files.Formats;

namespace Relais.Tests.Platform.Files;

/// <summary>Runs the cleaner of a format on bytes in memory.</summary>
internal static class Cleaning
{
    public static async Task<(byte[] Bytes, PictureFacts? Facts)> CleanAsync(byte[] bytes, FileKind kind, long maxPixels = 200_000_000)
    {
        using var source = new TrickleStream(bytes);
        using var target = new MemoryStream();
        switch (kind)
        {
            case FileKind.Jpeg:
                var jpeg = await new JpegCleaner(source, target, maxPixels).RunAsync(CancellationToken.None);
                return (target.ToArray(), jpeg);
            case FileKind.Png:
                var png = await new PngCleaner(source, target, maxPixels).RunAsync(CancellationToken.None);
                return (target.ToArray(), png);
            case FileKind.Pdf:
                await new PdfInspector(new MemoryStream(bytes)).RunAsync(CancellationToken.None);
                return (bytes, null);
            default:
                RefusedException.ThrowIf(DicomInspector.WhyNotAccept(bytes.AsSpan(0, Math.Min(bytes.Length, Signatures.HeadSize))));
                await new DicomElements(new MemoryStream(bytes)).RunAsync(CancellationToken.None);
                return (bytes, null);
        }
    }

    public static async Task<string?> WhyNotAsync(byte[] bytes, FileKind kind)
    {
        try
        {
            await CleanAsync(bytes, kind);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal.Code;
        }
    }

    /// <summary>Gives a few bytes at a time, as a network does.</summary>
    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        private int _turn;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, (_turn++ % 3) switch { 0 => 1, 1 => 700, _ => 40_000 })], cancellationToken);
    }
}
