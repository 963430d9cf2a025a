using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Files.Thumbnails;
using Xunit;

namespace Relais.Tests.Platform.Files;

public sealed class ServingTests : IAsyncLifetime
{
    private readonly Friends _friends = new();
    private FilesApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await FilesApp.StartAsync(more: services => services.AddSingleton<IFileReaders>(new NoFriends()).AddSingleton<IFileReaders>(_friends));
        _client = _app.Client();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_photo_is_shown_in_place_and_cannot_run()
    {
        var (url, _) = await _client.SendAsync(await Vips.MakeAsync(".jpg"), "Épaule gauche.png");
        using var answer = await _client.GetAsync(url, TestContext.Current.CancellationToken);

        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Épaule gauche.png.jpg", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true });
    }

    [Fact]
    public async Task A_browser_that_has_a_picture_is_not_sent_it_again()
    {
        var (url, _) = await _client.SendAsync(await Vips.MakeAsync(".jpg", 800, 600));
        using var first = await _client.GetAsync(url + "?taille=360", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, url + "?taille=360");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        using var original = await _client.GetAsync(url, TestContext.Current.CancellationToken);

        Assert.True(first.Headers.CacheControl is { Private: true, MaxAge.TotalHours: 24, NoStore: false });
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.NotEqual(first.Headers.ETag, original.Headers.ETag);
    }

    [Fact]
    public async Task Whoever_may_no_longer_read_a_picture_gets_nothing_even_with_its_tag()
    {
        var (url, _) = await _client.SendAsync(await Vips.MakeAsync(".jpg"));
        using var mine = await _client.GetAsync(url, TestContext.Current.CancellationToken);
        using var stranger = _app.Client(ProfessionalId.New());
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.IfNoneMatch.Add(mine.Headers.ETag!);
        using var answer = await stranger.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(800, 1)]
    [InlineData(2_000, 2)]
    public async Task Thumbnails_are_ready_before_anybody_looks(int width, int sizes)
    {
        var (url, _) = await _client.SendAsync(await Vips.MakeAsync(".jpg", width, 600));

        await _app.InScopeAsync(async scope =>
        {
            var queue = scope.GetRequiredService<ThumbnailQueue>();
            Assert.Equal(IdOf(url), await queue.NextAsync(TestContext.Current.CancellationToken));
            await scope.GetRequiredService<Thumbnails>().PrepareAsync(IdOf(url), TestContext.Current.CancellationToken);
            Assert.Equal(sizes, await scope.GetRequiredService<RelaisDb>().Set<FileThumbnail>().CountAsync(t => t.File == IdOf(url), TestContext.Current.CancellationToken));
            return true;
        });
    }

    [Theory]
    [InlineData("bilan.pdf", "application/pdf")]
    [InlineData("echo.dcm", "application/dicom")]
    public async Task A_document_is_downloaded_never_shown_in_place(string name, string type)
    {
        var (url, _) = await _client.SendAsync(name.EndsWith(".pdf", StringComparison.Ordinal) ? Pdfs.Simple() : Samples.Dicom(), name);
        using var answer = await _client.GetAsync(url, TestContext.Current.CancellationToken);

        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(65_530, 65_600)]
    [InlineData(131_072, 200_000)]
    public async Task A_range_is_served(int from, int to)
    {
        var pdf = Pdfs.Build([Samples.Text("<< >>"), Pdfs.Stream("", new byte[300_000])]);
        var (url, _) = await _client.SendAsync(pdf);
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Range = new RangeHeaderValue(from, to) } };
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(pdf[from..(to + 1)], await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_smaller_picture_is_served_when_there_is_one()
    {
        var (url, _) = await _client.SendAsync(await Vips.MakeAsync(".png", 2_000, 1_000));

        using var list = await _client.GetAsync(url + "?taille=360", TestContext.Current.CancellationToken);
        var (_, screen) = await Cleaning.CleanAsync(await _client.GetByteArrayAsync(url + "?taille=1600", TestContext.Current.CancellationToken), FileKind.Jpeg);
        using var larger = await _client.GetAsync(url + "?taille=5000", TestContext.Current.CancellationToken);

        Assert.Equal("image/webp", list.Content.Headers.ContentType!.ToString());
        Assert.Equal(1600, screen!.Width);
        Assert.Equal("image/png", larger.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Only_its_sender_reads_a_file_that_nothing_holds()
    {
        var (url, _) = await _client.SendAsync(Pdfs.Simple());
        _friends.Everywhere = true;
        using var stranger = _app.Client(ProfessionalId.New());

        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task What_holds_a_file_says_who_reads_it()
    {
        var (url, _) = await _client.SendAsync(Pdfs.Simple());
        var id = await AttachAsync(url);
        var reader = ProfessionalId.New();
        _friends.Of[id] = reader;
        using var friend = _app.Client(reader);
        using var stranger = _app.Client(ProfessionalId.New());

        Assert.Equal(HttpStatusCode.OK, (await friend.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.TusAsync(HttpMethod.Delete, url)).StatusCode);
    }

    [Fact]
    public async Task An_unknown_file_and_a_forbidden_one_answer_alike()
    {
        var (url, _) = await _client.SendAsync(Pdfs.Simple());
        using var stranger = _app.Client(ProfessionalId.New());
        using var forbidden = await stranger.GetAsync(url, TestContext.Current.CancellationToken);
        using var unknown = await stranger.GetAsync($"/fichiers/{FileId.New()}", TestContext.Current.CancellationToken);

        Assert.Equal(await unknown.CodeAsync(), await forbidden.CodeAsync());
        Assert.Equal(unknown.StatusCode, forbidden.StatusCode);
    }

    [Fact]
    public async Task A_file_is_attached_once_by_its_sender_when_ready()
    {
        var (url, _) = await _client.SendAsync(Pdfs.Simple());
        using var begun = await _client.CreateAsync(10);
        var unfinished = FileId.From(Guid.Parse(begun.Headers.Location!.ToString().Split('/')[^1]));

        Assert.Equal("file.not-found", await WhyNotAttachAsync(IdOf(url), _app.Act with { By = ProfessionalId.New() }));
        Assert.Equal("file.not-complete", await WhyNotAttachAsync(unfinished, _app.Act));
        Assert.Equal("file.not-found", await WhyNotAttachAsync(FileId.New(), _app.Act));
        Assert.Null(await WhyNotAttachAsync(IdOf(url), _app.Act));
        Assert.Equal("file.already-attached", await WhyNotAttachAsync(IdOf(url), _app.Act));
    }

    private static FileId IdOf(string url) => FileId.From(Guid.Parse(url.Split('/')[^1]));

    private async Task<FileId> AttachAsync(string url)
    {
        Assert.Null(await WhyNotAttachAsync(IdOf(url), _app.Act));
        return IdOf(url);
    }

    private Task<string?> WhyNotAttachAsync(FileId id, Act act) => _app.InScopeAsync(async scope =>
    {
        try
        {
            var db = scope.GetRequiredService<RelaisDb>();
            await db.AttachFilesAsync([id], act, CancellationToken.None);
            await db.SaveChangesAsync();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal.Code;
        }
    });

    private sealed class Friends : IFileReaders
    {
        public ConcurrentDictionary<FileId, ProfessionalId> Of { get; } = new();

        public bool Everywhere { get; set; }

        public Task<bool> MayReadAsync(FileId file, Act act, CancellationToken ct) =>
            Task.FromResult(Everywhere || (Of.TryGetValue(file, out var friend) && friend == act.By));
    }

    private sealed class NoFriends : IFileReaders
    {
        public Task<bool> MayReadAsync(FileId file, Act act, CancellationToken ct) => Task.FromResult(false);
    }
}
