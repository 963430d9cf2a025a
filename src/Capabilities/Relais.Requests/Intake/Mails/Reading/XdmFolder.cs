using System.IO.Compression;

namespace Relais.Requests.Intake.Mails.Reading;

/// <summary>A file of an exchange folder.</summary>
internal sealed record XdmFile(string Name, byte[] Content);

/// <summary>What an <c>IHE_XDM.zip</c> brings: its clinical document, and the files beside it.</summary>
/// <remarks>Every archive is a possible bomb: few entries, each read up to a limit that its own header does not decide.</remarks>
internal sealed record XdmFolder(CdaHeader? Document, IReadOnlyList<XdmFile> Files)
{
    /// <summary>Something of it was too large, or no clinical document that can be read.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Whether it brings anything.</summary>
    public bool IsEmpty => Document is null && Files.Count == 0;

    private const int MostEntries = 200;
    private const int MostBytes = 40_000_000;
    private const int MostInAll = 80_000_000;
    private const string Folder = "IHE_XDM/";

    /// <summary>The folder, or null when the archive is another one or cannot be read.</summary>
    public static XdmFolder? Read(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            return archive.Entries.Count <= MostEntries && archive.Entries.Any(IsOfFolder) ? Read(archive) : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static XdmFolder Read(ZipArchive archive)
    {
        CdaHeader? document = null;
        var files = new List<XdmFile>();
        var (left, isCut) = (MostInAll, false);
        foreach (var entry in archive.Entries.Where(IsOfFolder))
        {
            if (Content(entry, Math.Min(MostBytes, left)) is not { } content)
            {
                isCut = true;
                continue;
            }

            left -= content.Length;
            if (!entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                files.Add(new XdmFile(entry.Name, content));
            }
            else if (document is null && CdaHeader.Read(new MemoryStream(content, writable: false)) is { } header)
            {
                document = header;
            }
            else
            {
                isCut = true;
            }
        }

        return new XdmFolder(document, files) { IsCut = isCut };
    }

    /// <summary>Documents of the sub-folders; not the page and style sheet that show them.</summary>
    private static bool IsOfFolder(ZipArchiveEntry entry) =>
        entry.FullName.Replace('\\', '/').Contains(Folder, StringComparison.OrdinalIgnoreCase)
        && entry.Name.Length > 0
        && !entry.Name.EndsWith(".xsl", StringComparison.OrdinalIgnoreCase)
        && !entry.Name.Equals("METADATA.XML", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes of an entry, or null when they are more than allowed.</summary>
    private static byte[]? Content(ZipArchiveEntry entry, int most)
    {
        using var stream = entry.Open();
        var content = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(piece)) > 0)
        {
            if (content.Length + read > most)
            {
                return null;
            }

            content.Write(piece, 0, read);
        }

        return content.ToArray();
    }
}
