using System.Text;
using Relais.Kernel;

namespace Relais.Platform.Files.Encryption;

/// <summary>What an encrypted blob is: authenticated with each chunk, so that no blob can stand in for another.</summary>
/// <param name="File">The file that it belongs to.</param>
/// <param name="Part"><c>content</c>, <c>width-360</c>, or <c>from-0</c> for the bytes received from an offset.</param>
internal readonly record struct BlobLabel(FileId File, string Part)
{
    public static BlobLabel Content(FileId file) => new(file, "content");

    public static BlobLabel Thumbnail(FileId file, int width) => new(file, $"width-{width}");

    public static BlobLabel Received(FileId file, long offset) => new(file, $"from-{offset}");

    public byte[] ToAssociatedData() => [BlobFormat.Version, .. File.Value.ToByteArray(bigEndian: true), .. Encoding.ASCII.GetBytes(Part)];
}
