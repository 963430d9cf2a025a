using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Files.Receiving;
using Relais.Platform.Files.Stores;
using Xunit;

namespace Relais.Tests.Platform.Files;

/// <summary>What happens to a file when the server, the store or the antivirus stops at the worst moment.</summary>
public class FinishingTests(ClamdPeer clamd) : IClassFixture<ClamdPeer>
{
    [Fact]
    public async Task A_store_that_fails_at_any_moment_loses_nothing_and_leaves_nothing()
    {
        var photo = Samples.Talkative(await Vips.MakeAsync(".jpg[strip]", 700, 500), orientation: 3);
        var faults = 0;
        for (var failing = 1; ; failing++)
        {
            await using var store = new FaultyStores(failing);
            await using var app = await FilesApp.StartAsync(new FilesOptions { StepBytes = 64 * 1024 }, more: store.Into);
            using var client = app.Client();
            var url = await SendThroughFaultsAsync(client, photo);

            store.IsCalm = true;
            Assert.Equal((await Cleaning.CleanAsync(photo, FileKind.Jpeg)).Bytes, await client.GetByteArrayAsync(url, TestContext.Current.CancellationToken));
            await SweepAsync(app, Duration.FromHours(25), attached: url);
            Assert.Equal(1, await CountAsync(app));
            if (!store.HasFailed)
            {
                break;
            }

            faults++;
        }

        Assert.True(faults > 8, $"Only {faults} moments were tried.");
    }

    [Fact]
    public async Task A_server_stopped_between_two_steps_finishes_after_its_restart()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-restart-").FullName;
        var pdf = Pdfs.Build([Samples.Text("<< >>"), Pdfs.Stream("", new byte[200_000])]);
        string url;
        ProfessionalId person;
        await using (var first = await FilesApp.StartAsync(folder: folder))
        {
            using var client = first.Client();
            person = first.Person;
            using var created = await client.CreateAsync(pdf.Length);
            url = created.Headers.Location!.ToString();
            await client.PatchAsync(url, 0, pdf[..100_000]);
        }

        await using (var second = await FilesApp.StartAsync(folder: folder))
        {
            using var client = second.Client(person);
            Assert.Equal(100_000, await client.OffsetAsync(url));
            await client.PatchAsync(url, 100_000, pdf[100_000..]);
            Assert.Equal(pdf, await client.GetByteArrayAsync(url, TestContext.Current.CancellationToken));
        }

        System.IO.Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_scanned_file_is_marked_so()
    {
        await using var app = await FilesApp.StartAsync(new FilesOptions { Clamd = clamd.Socket });
        using var client = app.Client();

        var (url, answer) = await client.SendAsync(Pdfs.Simple());

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains("\"analyse\":true", await client.GetStringAsync(url + "/etat", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_virus_is_refused_and_not_kept()
    {
        await using var app = await FilesApp.StartAsync(new FilesOptions { Clamd = clamd.Socket });
        using var client = app.Client();

        var (url, answer) = await client.SendAsync(Pdfs.Build([Pdfs.Stream("", ClamdPeer.Eicar)]));

        Assert.Equal("file.virus", await answer.CodeAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(0, await CountAsync(app));
    }

    [Fact]
    public async Task Without_antivirus_answer_a_file_waits_in_quarantine_until_it_comes()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-quarantine-").FullName;
        string url;
        ProfessionalId person;
        await using (var app = await FilesApp.StartAsync(new FilesOptions { Clamd = clamd.Socket + ".down" }, folder))
        {
            using var client = app.Client();
            person = app.Person;
            (url, var answer) = await client.SendAsync(Pdfs.Simple());
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode);
            Assert.Contains("file.awaits-scan", await client.GetStringAsync(url + "/etat", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            await SweepAsync(app, Duration.FromMinutes(5));
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode);
        }

        await using (var app = await FilesApp.StartAsync(new FilesOptions { Clamd = clamd.Socket }, folder))
        {
            using var client = app.Client(person);
            await SweepAsync(app, Duration.FromMinutes(5));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode);
        }

        System.IO.Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_nothing_holds_is_swept_after_a_day_and_not_before()
    {
        await using var app = await FilesApp.StartAsync();
        using var client = app.Client();
        await client.SendAsync(Pdfs.Simple());
        await client.SendAsync(Samples.Text("GIF89a"));
        using var begun = await client.CreateAsync(100);
        await client.PatchAsync(begun.Headers.Location!.ToString(), 0, new byte[10]);
        var held = (await client.SendAsync(Pdfs.Simple())).Url;

        await SweepAsync(app, Duration.FromHours(23));
        Assert.Equal(3, await CountAsync(app));
        await SweepAsync(app, Duration.FromHours(25), attached: held);

        Assert.Equal(1, await CountAsync(app));
        Assert.Equal(1, await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<StoredFile>().CountAsync()));
    }

    [Fact]
    public async Task A_blob_that_no_row_names_is_swept()
    {
        await using var app = await FilesApp.StartAsync();
        using var client = app.Client();
        await client.SendAsync(Pdfs.Simple());
        await app.InScopeAsync(scope => scope.GetRequiredService<IFileStore>().PutAsync(async (s, ct) => await s.WriteAsync(new byte[3], ct), CancellationToken.None));

        await app.InScopeAsync(scope => scope.GetRequiredService<SweepFiles>().RemoveLostBlobsAsync(app.Act, CancellationToken.None));
        Assert.Equal(2, await CountAsync(app));
        var later = app.Act with { At = app.Act.At + Duration.FromHours(25) };
        await app.InScopeAsync(scope => scope.GetRequiredService<SweepFiles>().RemoveLostBlobsAsync(later, CancellationToken.None));
        Assert.Equal(1, await CountAsync(app));
    }

    [Fact]
    public async Task Rotation_keeps_every_file_readable()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-rotation-").FullName;
        var rotated = new FilesOptions { MasterKey = "files-2027", RetiredMasterKeys = ["files"] };
        string url;
        ProfessionalId person;
        await using (var app = await FilesApp.StartAsync(folder: folder))
        {
            using var client = app.Client();
            person = app.Person;
            url = (await client.SendAsync(Pdfs.Simple())).Url;
        }

        await using (var app = await FilesApp.StartAsync(rotated, folder))
        {
            Assert.Equal(1, await app.InScopeAsync(scope => scope.GetRequiredService<RewrapFileKeys>().RunAsync(app.Act, CancellationToken.None)));
        }

        await using (var app = await FilesApp.StartAsync(rotated with { RetiredMasterKeys = [] }, folder))
        {
            using var client = app.Client(person);
            Assert.Equal(Pdfs.Simple(), await client.GetByteArrayAsync(url, TestContext.Current.CancellationToken));
        }

        System.IO.Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_whole_way_works_on_s3()
    {
        await using var peer = await S3Peer.StartAsync();
        await using var app = await FilesApp.StartAsync(new FilesOptions { S3 = peer.Options });
        using var client = app.Client();
        var photo = await Vips.MakeAsync(".jpg[strip]", 900, 600);

        var (url, answer) = await client.SendAsync(photo);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(photo, await client.GetByteArrayAsync(url, TestContext.Current.CancellationToken));
        Assert.NotEmpty(await client.GetByteArrayAsync(url + "?taille=360", TestContext.Current.CancellationToken));
        Assert.Equal(2, await CountAsync(app));
    }

    [Fact]
    public async Task An_s3_service_that_is_down_is_told_and_can_be_tried_again()
    {
        await using var app = await FilesApp.StartAsync(
            new FilesOptions { S3 = new S3Options { Endpoint = "http://127.0.0.1:1", Bucket = "files", AccessKey = "A", SecretKey = "B" } });
        using var client = app.Client();

        var (_, answer) = await client.SendAsync(Pdfs.Simple());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("file.store-unavailable", await answer.CodeAsync());
    }

    private static async Task<string> SendThroughFaultsAsync(HttpClient client, byte[] bytes)
    {
        using var created = await client.CreateAsync(bytes.Length);
        var url = created.Headers.Location!.ToString();
        for (var tries = 0; tries < 10; tries++)
        {
            using var head = await client.TusAsync(HttpMethod.Head, url);
            if (!head.IsSuccessStatusCode)
            {
                continue;
            }

            var offset = int.Parse(head.Headers.GetValues("Upload-Offset").Single(), System.Globalization.CultureInfo.InvariantCulture);
            if (offset == bytes.Length)
            {
                return url;
            }

            await client.PatchAsync(url, offset, bytes[offset..]);
        }

        Assert.Fail("The sending never ended.");
        return url;
    }

    private static Task SweepAsync(FilesApp app, Duration later, string? attached = null) => app.InScopeAsync(async scope =>
    {
        if (attached is not null)
        {
            await scope.GetRequiredService<RelaisDb>().AttachFilesAsync([FileId.From(Guid.Parse(attached.Split('/')[^1]))], app.Act, CancellationToken.None);
            await scope.GetRequiredService<RelaisDb>().SaveChangesAsync();
        }

        var act = Act.OfRelais(app.Clock.GetCurrentInstant() + later);
        await scope.GetRequiredService<SweepFiles>().RunAsync(act, CancellationToken.None);
        await scope.GetRequiredService<SweepFiles>().RemoveLostBlobsAsync(act, CancellationToken.None);
    });

    private static Task<int> CountAsync(FilesApp app) =>
        app.InScopeAsync(async scope => await scope.GetRequiredService<IFileStore>().ListAsync(CancellationToken.None).CountAsync());
}

/// <summary>A real disk store whose n-th call fails, after or before it has done its work in turn.</summary>
internal sealed class FaultyStores(int failing) : IAsyncDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("relais-faulty-").FullName;
    private int _calls;

    public bool HasFailed { get; private set; }

    /// <summary>No more faults.</summary>
    public bool IsCalm { get; set; }

    public void Into(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<IFileStore>(new Faulty(new DiskFileStore(_folder), this)));

    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<T> PassAsync<T>(Func<Task<T>> call)
    {
        var isFault = Interlocked.Increment(ref _calls) == failing && !IsCalm;
        HasFailed |= isFault;
        if (isFault && failing % 2 == 0)
        {
            throw new IOException("The store fails before.");
        }

        var result = await call();
        return isFault ? throw new IOException("The store fails after.") : result;
    }

    private sealed class Faulty(DiskFileStore store, FaultyStores faults) : IFileStore
    {
        public Task<string> PutAsync(Func<Stream, CancellationToken, Task> write, CancellationToken ct) => faults.PassAsync(() => store.PutAsync(write, ct));

        public Task<Stream> OpenAsync(string address, long from, CancellationToken ct) => faults.PassAsync(() => store.OpenAsync(address, from, ct));

        public Task DeleteAsync(string address, CancellationToken ct) => faults.PassAsync(async () =>
        {
            await store.DeleteAsync(address, ct);
            return true;
        });

        public IAsyncEnumerable<StoredBlob> ListAsync(CancellationToken ct) => store.ListAsync(ct);

        public void ClearUnfinished(Instant before) => store.ClearUnfinished(before);
    }
}
