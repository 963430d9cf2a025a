using Relais.Kernel;

namespace Relais.Platform.Files;

/// <summary>Bytes of a file that have arrived durably, encrypted, from an offset on. Parts follow each other without hole or overlap.</summary>
internal sealed class ReceivedPart
{
    public required FileId File { get; init; }

    public required long Offset { get; init; }

    public required long Length { get; init; }

    public required string Address { get; init; }
}
