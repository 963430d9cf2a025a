using Relais.Platform.Files;
using Relais.Testing;

namespace Relais.Tests.Platform.Files;

/// <summary>A real S3 service for one test class.</summary>
internal sealed class S3Peer : IAsyncDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("relais-s3-").FullName;
    private Service _service = null!;

    public S3Options Options { get; private set; } = null!;

    public static async Task<S3Peer> StartAsync()
    {
        var peer = new S3Peer();
        peer._service = Service.Start("node", "apt-get install nodejs", Peers.Folder(), "s3.mjs", peer._folder, "files");
        var port = await peer._service.LineAsync();
        peer.Options = new S3Options { Endpoint = $"http://127.0.0.1:{port}", Bucket = "files", AccessKey = "S3RVER", SecretKey = "S3RVER", PartMegabytes = 5 };
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }
}
