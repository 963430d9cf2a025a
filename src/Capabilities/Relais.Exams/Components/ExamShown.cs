using Relais.Kernel;
using Relais.Platform.Files;
using Relais.Ui.Components;

namespace Relais.Exams.Components;

/// <summary>A photo, a document or an exam, as a gallery shows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Where its bytes are: <c>/fichiers/…</c>, or under a secret link.</param>
/// <param name="Kind">What it is, from its bytes.</param>
public sealed record ExamShown(FileId Id, string Name, string Address, FileKind? Kind)
{
    /// <summary>«JPEG, 3,1 Mo».</summary>
    public string? Detail { get; init; }

    /// <summary>In pixels, upright.</summary>
    public int Width { get; init; }

    /// <summary>In pixels, upright.</summary>
    public int Height { get; init; }

    /// <summary>The day it came: «12 mars 2026».</summary>
    public string? Day { get; init; }

    /// <summary>«Copie annotée par Dr Le Goff», «Moyenne : flou», or null.</summary>
    public string? Note { get; init; }

    /// <summary>What the note's colour means.</summary>
    public Tone NoteTone { get; init; }

    /// <summary>Whether the reader may keep a marked copy of it.</summary>
    public bool MayCopy { get; init; }

    /// <summary>Whether the reader has an account, and so the pages of exams.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>Whether it is shown as a picture.</summary>
    public bool IsPicture => Kind?.IsPicture() == true;

    /// <summary>A small picture, or the whole of one already small.</summary>
    public string Thumbnail => IsLargerThan(360) ? $"{Address}?taille=360" : Address;

    /// <summary>What fills a screen.</summary>
    public string Screen => IsLargerThan(1600) ? $"{Address}?taille=1600" : Address;

    /// <summary>Where a click leads without script.</summary>
    public string Link => HasPage && Kind is FileKind.Pdf or FileKind.Dicom ? $"/examens/{Id}" : Address;

    /// <summary>What a page knows of a file.</summary>
    public static ExamShown Of(FileFacts file) => new(file.Id, file.Name, $"/fichiers/{file.Id}", file.Kind)
    {
        Detail = $"{file.Kind?.ToString().ToUpperInvariant()}, {FileSize.Words(file.Size)}{(file.Scan is FileScan.None ? ", non analysé" : "")}",
        Width = file.Width ?? 0,
        Height = file.Height ?? 0,
    };

    private bool IsLargerThan(int side) => Math.Max(Width, Height) > side;
}
