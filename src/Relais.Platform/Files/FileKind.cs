namespace Relais.Platform.Files;

/// <summary>What a file is, recognised from its bytes; only these are accepted.</summary>
public enum FileKind
{
    /// <summary>A JPEG photo.</summary>
    Jpeg,

    /// <summary>A PNG picture.</summary>
    Png,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A DICOM object, kept as it is.</summary>
    Dicom,

    /// <summary>A received mail, kept whole; nobody can send one as a file.</summary>
    Mail,
}

/// <summary>What each kind is called outside.</summary>
public static class FileKinds
{
    /// <summary>The media type to serve, fixed, whatever the sender said.</summary>
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Pdf => "application/pdf",
        FileKind.Dicom => "application/dicom",
        FileKind.Mail => "message/rfc822",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The extension to serve, with its dot.</summary>
    public static string Extension(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => ".jpg",
        FileKind.Png => ".png",
        FileKind.Pdf => ".pdf",
        FileKind.Dicom => ".dcm",
        FileKind.Mail => ".eml",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Whether it is a picture that a page can show.</summary>
    public static bool IsPicture(this FileKind kind) => kind is FileKind.Jpeg or FileKind.Png;
}
