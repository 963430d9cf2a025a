using Relais.Kernel;

namespace Relais.Platform.Files;

/// <summary>A smaller JPEG made from a picture, encrypted beside it.</summary>
internal sealed class FileThumbnail
{
    public required FileId File { get; init; }

    /// <summary>The longest side asked for, in pixels.</summary>
    public required int Width { get; init; }

    public required long Length { get; init; }

    public required string Address { get; init; }
}
