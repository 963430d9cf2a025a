using NodaTime;
using Relais.Platform.Files;
using Relais.Platform.Files.Stores;
using Xunit;

namespace Relais.Tests.Platform.Files;

/// <summary>What every store promises.</summary>
public abstract class FileStoreTests : IAsyncLifetime
{
    private const int Large = 12 * 1024 * 1024;

    protected string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("relais-store-").FullName;

    private protected IFileStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public virtual ValueTask DisposeAsync()
    {
        (Store as IDisposable)?.Dispose();
        System.IO.Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(Large)]
    public async Task What_is_put_is_opened_under_its_hash(int length)
    {
        var bytes = Bytes(length);

        var address = await PutAsync(bytes);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), address);
        Assert.True((await ReadAsync(address, 0)).SequenceEqual(bytes));
    }

    [Fact]
    public async Task It_opens_from_any_offset()
    {
        var bytes = Bytes(Large);
        var address = await PutAsync(bytes);

        Assert.True((await ReadAsync(address, Large - 1_000)).SequenceEqual(bytes.Skip(Large - 1_000)));
    }

    [Fact]
    public async Task Nothing_stays_of_a_write_that_fails()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Store.PutAsync(
            async (target, ct) =>
            {
                await target.WriteAsync(Bytes(1_000), ct);
                throw new TimeoutException();
            },
            TestContext.Current.CancellationToken));

        Assert.Empty(await ListAsync());
        Assert.DoesNotContain(System.IO.Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories), file => file.Contains("unfinished", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_deleting_twice_is_fine()
    {
        var address = await PutAsync(Bytes(10));

        await Store.DeleteAsync(address, TestContext.Current.CancellationToken);
        await Store.DeleteAsync(address, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<FileNotFoundException>(() => ReadAsync(address, 0));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task It_lists_what_it_holds()
    {
        string[] put = [await PutAsync(Bytes(1)), await PutAsync(Bytes(2)), await PutAsync(Bytes(3))];

        Assert.Equal(put.Order(StringComparer.Ordinal), (await ListAsync()).Select(blob => blob.Address).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_stopped_server_left_is_cleared()
    {
        var left = Path.Combine(Folder, "unfinished", "left");
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        File.WriteAllText(left, "half");

        Store.ClearUnfinished(Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(left)));
        Assert.True(File.Exists(left));
        Store.ClearUnfinished(Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(left)).Plus(Duration.FromSeconds(1)));
        Assert.False(File.Exists(left));
    }

    private protected abstract Task<IFileStore> OpenAsync();

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private Task<string> PutAsync(byte[] bytes) =>
        Store.PutAsync(
            async (target, ct) =>
            {
                foreach (var piece in bytes.Chunk(1_000_000))
                {
                    await target.WriteAsync(piece, ct);
                }
            },
            TestContext.Current.CancellationToken);

    private async Task<byte[]> ReadAsync(string address, long from)
    {
        await using var stream = await Store.OpenAsync(address, from, TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private async Task<List<StoredBlob>> ListAsync() => await Store.ListAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}

public class DiskFileStoreTests : FileStoreTests
{
    [Fact]
    public async Task An_address_never_leads_out_of_the_folder() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.OpenAsync("../../../../etc/passwd", 0, TestContext.Current.CancellationToken));

    private protected override Task<IFileStore> OpenAsync() => Task.FromResult<IFileStore>(new DiskFileStore(Folder));
}

/// <summary>Against a real S3 service, s3rver.</summary>
public class S3FileStoreTests : FileStoreTests
{
    private S3Peer _peer = null!;

    public override async ValueTask DisposeAsync()
    {
        await _peer.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_service_that_is_down_is_an_io_error()
    {
        using var store = new S3FileStore(_peer.Options with { Endpoint = "http://127.0.0.1:1" }, Folder);

        await Assert.ThrowsAsync<IOException>(() => store.OpenAsync(new string('a', 64), 0, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_bucket_that_does_not_exist_is_an_io_error()
    {
        using var store = new S3FileStore(_peer.Options with { Bucket = "absent" }, Folder);

        var error = await Assert.ThrowsAnyAsync<IOException>(() => store.PutAsync((_, _) => Task.CompletedTask, TestContext.Current.CancellationToken));
        Assert.IsNotType<FileNotFoundException>(error);
    }

    private protected override async Task<IFileStore> OpenAsync()
    {
        _peer = await S3Peer.StartAsync();
        return new S3FileStore(_peer.Options, Folder);
    }
}
