using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Platform.Files;

public sealed class ResumableSendingTests : IAsyncLifetime
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("relais-send-").FullName;
    private FilesApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await FilesApp.StartAsync(new FilesOptions { StepBytes = 64 * 1024, QuotaBytes = 300_000_000 });
        _client = _app.Client();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_photo_arrives_cleaned_and_ready()
    {
        var photo = Samples.Talkative(await Vips.MakeAsync(".jpg[strip]", 900, 600), orientation: 6);

        var (url, answer) = await _client.SendAsync(photo, @"C:\Photos\lésion.jpg");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var state = await StateAsync(url);
        Assert.Equal(("pret", "image/jpeg", "lésion.jpg"), (state["etat"].GetString(), state["type"].GetString(), state["nom"].GetString()));
        Assert.Equal("[360]", state["vignettes"].GetRawText());
        Assert.False(state["analyse"].GetBoolean());
        Assert.Equal((await Cleaning.CleanAsync(photo, FileKind.Jpeg)).Bytes, await _client.GetByteArrayAsync(url, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_lies_in_the_clear_while_it_arrives_nor_after()
    {
        var photo = Samples.Talkative(await Vips.MakeAsync(".jpg[strip]", 900, 600), orientation: 6);
        using var created = await _client.CreateAsync(photo.Length);
        var url = created.Headers.Location!.ToString();

        await _client.PatchAsync(url, 0, photo[..150_000]);
        Assert.NotEmpty(Stored());
        Assert.DoesNotContain(Stored(), Samples.HasCanary);
        await _client.PatchAsync(url, 150_000, photo[150_000..]);

        await _client.GetByteArrayAsync(url + "?taille=360", TestContext.Current.CancellationToken);
        Assert.Equal(2, Stored().Count);
        Assert.DoesNotContain(Stored(), blob => Samples.HasCanary(blob) || blob.AsSpan().IndexOf("ICC_PROFILE"u8) >= 0);
    }

    [Fact]
    public async Task A_dropped_line_loses_nothing_that_arrived()
    {
        var pdf = Pdfs.Build([Samples.Text("<< /Type /Catalog >>"), Pdfs.Stream("", Noise(900_000))]);
        using var created = await _client.CreateAsync(pdf.Length, "bilan.pdf");
        var url = created.Headers.Location!.ToString();

        await Assert.ThrowsAnyAsync<Exception>(() => _client.PatchAsync(url, 0, new DroppingContent(pdf, 500_000)));
        var offset = await WaitForOffsetAsync(url, atLeast: 64 * 1024);
        var answer = await _client.PatchAsync(url, offset, pdf[(int)offset..]);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(pdf, await _client.GetByteArrayAsync(url, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_client_of_the_trade_resumes_an_interrupted_sending()
    {
        var pdf = Pdfs.Build([Samples.Text("<< /Type /Catalog >>"), Pdfs.Stream("", Noise(9_000_000))]);
        var path = Path.Combine(_folder, "compte rendu.pdf");
        await File.WriteAllBytesAsync(path, pdf, TestContext.Current.CancellationToken);

        var said = JsonDocument.Parse(await Peers.RunAsync("upload.mjs", _app.Address + "/fichiers", _app.Person.ToString(), path, "300000")).RootElement;

        Assert.True(said.GetProperty("done").GetBoolean(), said.GetRawText());
        var statuses = said.GetProperty("statuses").EnumerateArray().Select(status => status.GetString()).ToList();
        Assert.Contains("HEAD 200", statuses);
        Assert.Contains("PATCH 204", statuses);
        Assert.Equal(pdf, await _client.GetByteArrayAsync(said.GetProperty("url").GetString(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_client_of_the_trade_shows_the_sentence_of_a_refusal()
    {
        var path = Path.Combine(_folder, "photo.jpg");
        await File.WriteAllBytesAsync(path, [0x7F, .. "ELF program"u8], TestContext.Current.CancellationToken);

        var said = JsonDocument.Parse(await Peers.RunAsync("upload.mjs", _app.Address + "/fichiers", _app.Person.ToString(), path)).RootElement;

        Assert.Contains("file.program", said.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Equal(["POST 201", "PATCH 422"], said.GetProperty("statuses").EnumerateArray().Select(status => status.GetString()));
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_refused_before_any_byte()
    {
        using var answer = await _client.CreateAsync(200_000_000);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("file.too-large", await answer.CodeAsync());
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        using var answer = await _client.CreateAsync(0);

        Assert.Equal("file.empty", await answer.CodeAsync());
    }

    [Fact]
    public async Task A_person_has_a_quota_a_day()
    {
        for (var i = 0; i < 3; i++)
        {
            using var fits = await _client.CreateAsync(99_000_000);
            Assert.Equal(HttpStatusCode.Created, fits.StatusCode);
        }

        using var refused = await _client.CreateAsync(99_000_000);
        Assert.Equal("file.quota", await refused.CodeAsync());
        using var colleague = _app.Client(ProfessionalId.New());
        using var other = await colleague.CreateAsync(99_000_000);
        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
        _app.Clock.Advance(NodaTime.Duration.FromHours(25));
        using var nextDay = await _client.CreateAsync(99_000_000);
        Assert.Equal(HttpStatusCode.Created, nextDay.StatusCode);
    }

    [Fact]
    public async Task A_refused_file_leaves_no_byte_and_keeps_its_reason()
    {
        var (url, answer) = await _client.SendAsync(Samples.Text("GIF89a and so on"));

        Assert.Equal((HttpStatusCode)422, answer.StatusCode);
        Assert.Equal("file.gif", await answer.CodeAsync());
        Assert.Empty(Stored());
        Assert.Equal("file.gif", (await StateAsync(url))["refus"].GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_offset_is_a_conflict_and_changes_nothing()
    {
        using var created = await _client.CreateAsync(100);
        var url = created.Headers.Location!.ToString();

        Assert.Equal(HttpStatusCode.Conflict, (await _client.PatchAsync(url, 10, new byte[5])).StatusCode);
        Assert.Equal(0, await _client.OffsetAsync(url));
    }

    [Fact]
    public async Task Bytes_past_the_end_are_refused()
    {
        using var created = await _client.CreateAsync(100);

        Assert.Equal(HttpStatusCode.BadRequest, (await _client.PatchAsync(created.Headers.Location!.ToString(), 0, new byte[101])).StatusCode);
    }

    [Fact]
    public async Task Twenty_senders_of_the_same_bytes_write_them_once()
    {
        var pdf = Pdfs.Build([Samples.Text("<< /Type /Catalog >>"), Pdfs.Stream("", Noise(300_000))]);
        using var created = await _client.CreateAsync(pdf.Length);
        var url = created.Headers.Location!.ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _client.PatchAsync(url, 0, pdf)));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NoContent, HttpStatusCode.Conflict, HttpStatusCode.NotFound]));
        Assert.Equal(pdf, await _client.GetByteArrayAsync(url, TestContext.Current.CancellationToken));
        Assert.Single(Stored());
    }

    [Fact]
    public async Task A_sending_in_crumbs_is_refused_after_two_thousand_of_them()
    {
        using var created = await _client.CreateAsync(10_000);
        var url = created.Headers.Location!.ToString();
        var id = FileId.From(Guid.Parse(url.Split('/')[^1]));
        await _app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            db.AddRange(Enumerable.Range(0, 2_000).Select(i => new ReceivedPart { File = id, Offset = i, Length = 1, Address = $"{i}" }));
            await db.SaveChangesAsync();
        });

        Assert.Equal("file.too-many-steps", await (await _client.PatchAsync(url, 2_000, new byte[1])).CodeAsync());
    }

    [Fact]
    public async Task Someone_elses_sending_does_not_exist()
    {
        using var created = await _client.CreateAsync(100);
        var url = created.Headers.Location!.ToString();
        using var stranger = _app.Client(ProfessionalId.New());

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.TusAsync(HttpMethod.Head, url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PatchAsync(url, 0, new byte[1])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.TusAsync(HttpMethod.Delete, url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url + "/etat", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_sending_given_up_leaves_nothing()
    {
        using var created = await _client.CreateAsync(100);
        var url = created.Headers.Location!.ToString();
        await _client.PatchAsync(url, 0, new byte[50]);

        Assert.Equal(HttpStatusCode.NoContent, (await _client.TusAsync(HttpMethod.Delete, url)).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await _client.TusAsync(HttpMethod.Head, url)).StatusCode);
        Assert.Empty(Stored());
        Assert.Equal(0, await _app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<StoredFile>().CountAsync()));
    }

    [Fact]
    public async Task The_version_is_agreed_first()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/fichiers");
        request.Headers.Add("Tus-Resumable", "0.2.2");
        using var refused = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        using var options = await _client.TusAsync(HttpMethod.Options, "/fichiers");

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Equal("creation,creation-with-upload,termination", options.Headers.GetValues("Tus-Extension").Single());
    }

    [Fact]
    public async Task Nobody_sends_without_signing_in()
    {
        using var anonymous = new HttpClient { BaseAddress = new Uri(_app.Address) };
        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.CreateAsync(10)).StatusCode);
    }

    private static byte[] Noise(int length)
    {
        // No slash: names of PDF begin with one.
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        return [.. noise.Select(b => b == '/' ? (byte)0 : b)];
    }

    private List<byte[]> Stored() =>
        [.. System.IO.Directory.EnumerateFiles(Path.Combine(_app.Folder, "files"), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes)];

    private async Task<Dictionary<string, JsonElement>> StateAsync(string url) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await _client.GetStringAsync(url + "/etat", TestContext.Current.CancellationToken))!;

    private async Task<long> WaitForOffsetAsync(string url, long atLeast)
    {
        // The server may still be storing the last step of the dropped sending: two equal answers say that it rests.
        var (before, offset) = (-1L, 0L);
        for (var tries = 0; tries < 100 && (offset < atLeast || offset != before); tries++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            (before, offset) = (offset, await _client.OffsetAsync(url));
        }

        Assert.InRange(offset, atLeast, 500_000);
        return offset;
    }
}
