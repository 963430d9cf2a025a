using System.Threading.Channels;
using Relais.Kernel;

namespace Relais.Platform.Files.Thumbnails;

/// <summary>The pictures that have just arrived on this node and whose thumbnails nobody has asked for yet.</summary>
/// <remarks>In memory: what a stopped server forgets is made at the first look.</remarks>
internal sealed class ThumbnailQueue
{
    private readonly Channel<FileId> _files = Channel.CreateBounded<FileId>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Add(StoredFile file)
    {
        if (file.Kind?.IsPicture() == true)
        {
            _files.Writer.TryWrite(file.Id);
        }
    }

    public ValueTask<FileId> NextAsync(CancellationToken ct) => _files.Reader.ReadAsync(ct);
}
