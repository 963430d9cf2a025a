using Relais.Kernel;

namespace Relais.Platform.Files;

/// <summary>What a page shows of a file.</summary>
/// <param name="Id">The file: <c>/fichiers/{Id}</c> serves it.</param>
/// <param name="Name">Its name, cleaned.</param>
/// <param name="Kind">What it is; null while it arrives.</param>
/// <param name="Size">In bytes; what was announced while it arrives.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Scan">What the antivirus said; <see cref="FileScan.None"/> is shown as «non analysé».</param>
/// <param name="Refusal">Why it was refused, or null.</param>
/// <param name="Thumbnails">The widths that <c>?taille=</c> serves smaller than the original, in pixels; made when first asked for.</param>
public sealed record FileFacts(
    FileId Id, string Name, FileKind? Kind, long Size, FileState State, FileScan Scan, Refusal? Refusal, IReadOnlyList<int> Thumbnails)
{
    /// <summary>The width of the picture as shown, in pixels, or null.</summary>
    public int? Width { get; init; }

    /// <summary>The height of the picture as shown, in pixels, or null.</summary>
    public int? Height { get; init; }

    internal static FileFacts Of(StoredFile file, IReadOnlyList<int> thumbnails) =>
        new(file.Id, file.Name, file.Kind, file.Size ?? file.Length, file.State, file.Scan, file.Refusal, thumbnails)
        {
            Width = file.Width,
            Height = file.Height,
        };
}
