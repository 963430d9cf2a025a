using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Xunit;

namespace Relais.Tests.Platform.Files;

/// <summary>A small file that comes with its announcement.</summary>
public sealed class WholeSendingTests(ClamdPeer clamd) : IClassFixture<ClamdPeer>, IAsyncLifetime
{
    private FilesApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await FilesApp.StartAsync(new FilesOptions { MaxBytes = 2_000_000, QuotaBytes = 3_000_000, Clamd = clamd.Socket });
        _client = _app.Client();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task It_is_cleaned_scanned_and_ready_when_it_is_answered()
    {
        var photo = Samples.Talkative(await Vips.MakeAsync(".jpg[strip]", 900, 600), orientation: 6);

        using var answer = await SendAsync(photo);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal($"{photo.Length}", answer.Headers.GetValues("Upload-Offset").Single());
        var url = answer.Headers.Location!.ToString();
        Assert.Equal((await Cleaning.CleanAsync(photo, FileKind.Jpeg)).Bytes, await _client.GetByteArrayAsync(url, TestContext.Current.CancellationToken));
        Assert.Equal(photo.Length, await _client.OffsetAsync(url));
        Assert.Equal(["file.receive", "file.ready"], await JournalAsync());
        Assert.Single(Stored());
        Assert.DoesNotContain(Stored(), Samples.HasCanary);
    }

    [Fact]
    public async Task Its_thumbnail_is_made_when_somebody_looks_and_once()
    {
        using var answer = await SendAsync(await Vips.MakeAsync(".jpg[strip]", 2_400, 1_600));
        var url = answer.Headers.Location + "?taille=1600";

        var looks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _client.GetByteArrayAsync(url, TestContext.Current.CancellationToken)));
        var later = await _client.GetByteArrayAsync(url, TestContext.Current.CancellationToken);

        Assert.Equal((1600, 1067), (await Cleaning.CleanAsync(later, FileKind.Jpeg)).Facts is { } facts ? (facts.Width, facts.Height) : default);
        Assert.All(looks, look => Assert.Equal(later, look));
        Assert.Equal(2, Stored().Count);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_made_smaller_is_shown_as_it_is()
    {
        await using var app = await FilesApp.StartAsync(new FilesOptions { Thumbnailer = "false" });
        using var client = app.Client();
        var photo = await Vips.MakeAsync(".png", 900, 600);
        using var answer = await client.CreateWithAsync(photo.Length, new ByteArrayContent(photo));

        for (var look = 0; look < 2; look++)
        {
            Assert.Equal((await Cleaning.CleanAsync(photo, FileKind.Png)).Bytes, await client.GetByteArrayAsync(answer.Headers.Location + "?taille=1600", TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_wrong_one_is_refused_leaves_no_byte_and_keeps_its_reason()
    {
        using var program = await SendAsync([0x7F, .. "ELF program"u8]);
        using var virus = await SendAsync(Pdfs.Build([Pdfs.Stream("", ClamdPeer.Eicar)]));

        Assert.Equal((HttpStatusCode)422, program.StatusCode);
        Assert.Equal(("file.program", "file.virus"), (await program.CodeAsync(), await virus.CodeAsync()));
        Assert.Empty(Stored());
        Assert.Equal(["file.receive", "file.refuse", "file.receive", "file.refuse"], await JournalAsync());
    }

    [Fact]
    public async Task An_empty_one_or_one_over_the_quota_leaves_nothing()
    {
        var pdf = Pdfs.Build([Samples.Text("<< /Type /Catalog >>"), Pdfs.Stream("", new byte[1_600_000])]);
        using var fits = await SendAsync(pdf);
        using var over = await SendAsync(pdf);
        using var empty = await SendAsync([]);

        Assert.Equal(HttpStatusCode.Created, fits.StatusCode);
        Assert.Equal("file.quota", await over.CodeAsync());
        Assert.Equal("file.empty", await empty.CodeAsync());
        Assert.Single(Stored());
        Assert.Equal(["file.receive", "file.ready"], await JournalAsync());
    }

    [Fact]
    public async Task A_dropped_line_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => _client.CreateWithAsync(900_000, new DroppingContent([.. "%PDF-1.7\n"u8, .. new byte[899_991]], 500_000)));
        for (var tries = 0; tries < 50 && Paths().Any(); tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Empty(Stored());
        Assert.Empty(await JournalAsync());
    }

    [Fact]
    public async Task A_part_of_a_file_is_kept_and_resumed()
    {
        var pdf = Pdfs.Simple();
        using var created = await _client.CreateWithAsync(pdf.Length, new ByteArrayContent(pdf[..50]));
        var url = created.Headers.Location!.ToString();

        Assert.Equal(50, await _client.OffsetAsync(url));
        await _client.PatchAsync(url, 50, pdf[50..]);
        Assert.Equal(pdf, await _client.GetByteArrayAsync(url, TestContext.Current.CancellationToken));
    }

    private Task<HttpResponseMessage> SendAsync(byte[] bytes) => _client.CreateWithAsync(bytes.Length, new ByteArrayContent(bytes));

    private Task<List<string>> JournalAsync() => _app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());

    private List<byte[]> Stored() => [.. Paths().Select(File.ReadAllBytes)];

    private IEnumerable<string> Paths()
    {
        var folder = Path.Combine(_app.Folder, "files");
        return System.IO.Directory.Exists(folder) ? System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
    }
}
