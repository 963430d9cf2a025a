using System.Security.Cryptography;
using Relais.Kernel;
using Relais.Platform.Files.Encryption;
using Relais.Platform.Files.Formats;
using Relais.Platform.Files.Stores;

namespace Relais.Platform.Files.Receiving;

/// <summary>Turns the received parts of a file into its content: recognised, checked, without metadata, encrypted.</summary>
internal sealed class ContentCleaner(FileVault vault, FilesOptions options)
{
    /// <summary>Stores the content.</summary>
    /// <exception cref="RefusedException">The bytes are not those of an accepted file; nothing is kept.</exception>
    public async Task<FileContent> RunAsync(StoredFile file, IReadOnlyList<ReceivedPart> parts, CancellationToken ct)
    {
        await using var received = new ReceivedBytes(parts, part => vault.Open(file, BlobLabel.Received(file.Id, part.Offset), part.Address, part.Length));
        return await RunAsync(file, received, ct);
    }

    /// <summary>Stores the content of bytes read forward once.</summary>
    /// <exception cref="RefusedException">The bytes are not those of an accepted file; nothing is kept.</exception>
    public async Task<FileContent> RunAsync(StoredFile file, Stream received, CancellationToken ct)
    {
        var (kind, source) = await RecogniseAsync(received, ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        PictureFacts? picture = null;
        var size = 0L;
        var address = await vault.WriteAsync(
            file,
            BlobLabel.Content(file.Id),
            async (target, token) =>
            {
                await using var hashed = new HashedStream(target, hash);
                picture = await CopyAsync(kind, source, hashed, token);
                size = hashed.Written;
            },
            ct);
        var content = new FileContent(kind, size, hash.GetHashAndReset(), address, picture);
        await InspectAsync(file, content, ct);
        return content;
    }

    private static async Task<(FileKind Kind, Stream Source)> RecogniseAsync(Stream received, CancellationToken ct)
    {
        var head = new byte[Signatures.HeadSize];
        var length = await received.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        RefusedException.ThrowIf(Signatures.WhyNotAccept(head.AsSpan(0, length), out var kind));
        RefusedException.ThrowIf(kind == FileKind.Dicom ? DicomInspector.WhyNotAccept(head.AsSpan(0, length)) : null);
        return (kind, new HeadFirst(head.AsMemory(0, length), received));
    }

    private async Task<PictureFacts?> CopyAsync(FileKind kind, Stream source, HashedStream target, CancellationToken ct)
    {
        switch (kind)
        {
            case FileKind.Jpeg:
                return await new JpegCleaner(source, target, options.MaxPixels).RunAsync(ct);
            case FileKind.Png:
                return await new PngCleaner(source, target, options.MaxPixels).RunAsync(ct);
            default:
                await source.CopyToAsync(target, ct);
                return null;
        }
    }

    private static async Task WalkAsync(Stream whole, CancellationToken ct)
    {
        await using var buffered = new BufferedStream(whole, 64 * 1024);
        await new DicomElements(buffered).RunAsync(ct);
    }

    private async Task InspectAsync(StoredFile file, FileContent content, CancellationToken ct)
    {
        if (content.Kind is not (FileKind.Pdf or FileKind.Dicom))
        {
            return;
        }

        try
        {
            await using var whole = vault.Open(file, BlobLabel.Content(file.Id), content.Address, content.Size);
            await (content.Kind is FileKind.Pdf ? new PdfInspector(whole).RunAsync(ct) : WalkAsync(whole, ct));
        }
        catch (RefusedException)
        {
            await vault.DropAsync([content.Address]);
            throw;
        }
    }
}
