using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Exams.Contract;
using Relais.Exams.Copies;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Imaging;
using Relais.Testing;
using Relais.Tests.Platform.Files;
using Relais.Tests.Requests.Pages;
using Relais.Tests.Requests.Races;
using Xunit;

namespace Relais.Tests.Exams;

public sealed class ExamPagesTests(RelaisApp app) : RequestPages(app), IClassFixture<RelaisApp>
{
    private readonly RelaisApp app = app;

    [Fact]
    public async Task A_gallery_shows_small_pictures_and_leads_to_the_whole_ones()
    {
        var (scene, request, photo) = await WithPhotoAsync();
        using var author = await app.BrowseAsAsync(scene.Author);
        var link = (await author.VisitAsync($"/demandes/{request}")).QuerySelector("relais-gallery a[data-photo]")!;

        Assert.Equal($"/fichiers/{photo}", link.GetAttribute("href"));
        Assert.Equal($"/fichiers/{photo}?taille=360", link.QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal("lazy", link.QuerySelector("img")!.GetAttribute("loading"));
        Assert.NotNull(author.Page.QuerySelector("template[data-viewer]"));
        Assert.Null(author.Page.QuerySelector("form[action='/examens/qualite']"));
    }

    [Fact]
    public async Task A_marked_copy_stands_beside_the_original_which_does_not_change()
    {
        var (scene, request, photo) = await WithPhotoAsync();
        using var expert = await app.BrowseAsAsync(await OnDutyAsync(request));
        var before = await expert.Http.GetByteArrayAsync(new Uri($"/fichiers/{photo}", UriKind.Relative), Ct);
        using var answer = await CopyAsync(expert, photo, await Vips.MakeAsync(".jpg[strip]", 500, 300));
        var copy = FileId.From((await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("id").GetGuid());

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var author = await app.BrowseAsAsync(scene.Author);
        var figure = (await author.VisitAsync($"/demandes/{request}")).QuerySelector($"a[data-photo='{copy}']")!.ParentElement!;
        Assert.Contains("Copie annotée par le Dr Maëlle Kerbrat", figure.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await author.Http.GetByteArrayAsync(new Uri($"/fichiers/{photo}", UriKind.Relative), Ct));
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            Assert.Equal(photo, (await db.Set<PhotoCopy>().SingleAsync(kept => kept.Copy == copy, Ct)).Original);
            Assert.True(await db.Set<JournalEntry>().AnyAsync(line => line.Action == "exam.copy" && line.Subject == "file/" + copy, Ct));
        });
    }

    [Fact]
    public async Task A_copy_of_a_copy_comes_from_the_original()
    {
        var (_, request, photo) = await WithPhotoAsync();
        using var expert = await app.BrowseAsAsync(await OnDutyAsync(request));
        var bytes = await Vips.MakeAsync(".jpg[strip]", 100, 80);
        using var first = await CopyAsync(expert, photo, bytes);
        var copy = FileId.From((await first.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("id").GetGuid());
        using var second = await CopyAsync(expert, copy, bytes);
        var again = FileId.From((await second.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("id").GetGuid());

        await app.InScopeAsync(async scope => Assert.Equal(photo, (await scope.GetRequiredService<RelaisDb>().Set<PhotoCopy>().SingleAsync(kept => kept.Copy == again, Ct)).Original));
    }

    [Fact]
    public async Task Only_a_picture_is_kept_as_a_copy_and_only_of_a_picture_one_may_see()
    {
        var (_, request, photo) = await WithPhotoAsync();
        using var expert = await app.BrowseAsAsync(await OnDutyAsync(request));
        using var document = await CopyAsync(expert, photo, Pdfs.Simple());
        using var stranger = await app.BrowseAsAsync((await StageAsync()).Author);
        using var foreign = await CopyAsync(stranger, photo, await Vips.MakeAsync(".jpg"));

        Assert.Equal("exam.not-a-picture", await TitleAsync(document));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal("exam.not-found", await TitleAsync(foreign));
    }

    [Fact]
    public async Task Experts_judge_photos_and_the_requester_reads_what_to_do_better()
    {
        var (scene, request, photo) = await WithPhotoAsync();
        using var expert = await app.BrowseAsAsync(await OnDutyAsync(request));
        await RateAsync(expert, request, $"{photo}:tout", ("Quality", "Fair"), ("Flaws", "Blurred"), ("Flaws", "NoScale"));

        using var author = await app.BrowseAsAsync(scene.Author);
        var text = await TextAsync(author, request);
        Assert.Contains("Moyenne : flou, échelle absente", text, StringComparison.Ordinal);
        Assert.Contains(PhotoFlaws.NoScale.Advice(), text, StringComparison.Ordinal);
        var month = Assert.Single((await QualityAsync(scene))[scene.Line.Id]);
        Assert.Equal((1, 1, 100), (month.Judged, month.Flawed, month.Share));

        await RateAsync(expert, request, photo.ToString(), ("Quality", "Usable"));
        Assert.Equal((1, 0, 0), (await QualityAsync(scene))[scene.Line.Id].Single() is { } now ? (now.Judged, now.Flawed, now.Share) : default);
    }

    [Theory]
    [InlineData("Quality", "n’importe", "exam.quality-missing")]
    [InlineData("Quality", "Unusable", "exam.flaw-missing")]
    public async Task A_judgement_needs_a_quality_and_a_reason(string field, string value, string code)
    {
        var (_, request, photo) = await WithPhotoAsync();
        using var expert = await app.BrowseAsAsync(await OnDutyAsync(request));
        await RateAsync(expert, request, photo.ToString(), (field, value));

        Assert.Contains(code == "exam.flaw-missing" ? "Dites ce qui manque" : "Choisissez une qualité", (await expert.VisitAsync($"/demandes/{request}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_requester_does_not_judge_their_own_photos()
    {
        var (scene, request, photo) = await WithPhotoAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => World.UseAsync<Relais.Exams.Judging.RatePhotosHandler, string>(
            scene.Author, (handler, act) => handler.HandleAsync(new(photo, IsForAll: false, PhotoQuality.Usable, PhotoFlaws.None), act, Ct)));

        Assert.Equal("request.not-the-expert", refused.Refusal.Code);
    }

    [Fact]
    public async Task Earlier_photos_of_the_patient_are_shown_within_what_one_may_see()
    {
        var (scene, first, photo) = await WithPhotoAsync();
        var patient = await World.PatientOfAsync(first);
        var second = await World.UseAsync<Relais.Requests.Asking.SendRequestHandler, RequestId>(scene.Author, async (send, act) =>
        {
            var form = new Relais.Requests.Asking.RequestForm { Question = "Et maintenant ?", IsConsented = true, KnownPatient = patient.Value, Commune = "Carhaix-Plouguer (29270)" };
            return (await send.HandleAsync(new(RequestId.New(), scene.Line.Id, form, null), act, Ct)).Sent!.Value;
        });
        using var author = await app.BrowseAsAsync(scene.Author);

        Assert.NotNull((await author.VisitAsync($"/demandes/{second}")).QuerySelector($"details a[data-photo='{photo}']"));
        Assert.Null((await author.VisitAsync($"/demandes/{first}")).QuerySelector("details a[data-photo]"));
    }

    [Theory]
    [InlineData("bilan.pdf", "iframe.r-document")]
    [InlineData("echo.dcm", "relais-dicom")]
    public async Task A_document_is_read_in_a_page_of_its_own(string name, string shown)
    {
        var scene = await StageAsync();
        var file = await World.UploadAsync(scene.Author, name, name.EndsWith(".pdf", StringComparison.Ordinal) ? Pdfs.Simple() : Samples.Dicom());
        var request = await World.SendAsync(scene.Author, scene.Line.Id, Given.Traits("Guivarc’h"), Question, file);
        using var author = await app.BrowseAsAsync(scene.Author);

        Assert.NotNull((await author.VisitAsync($"/demandes/{request}")).QuerySelector($"a[href='/examens/{file}']"));
        Assert.NotNull((await author.VisitAsync($"/examens/{file}")).QuerySelector(shown));
        Assert.NotNull(author.Page.QuerySelector($"a[href='/fichiers/{file}']"));
    }

    [Fact]
    public async Task A_pdf_is_framed_by_our_pages_alone_and_downloaded_otherwise()
    {
        var scene = await StageAsync();
        var file = await World.UploadAsync(scene.Author, "bilan.pdf", Pdfs.Simple());
        using var author = await app.BrowseAsAsync(scene.Author);
        using var framed = await author.Http.GetAsync(new Uri($"/fichiers/{file}?voir=1", UriKind.Relative), Ct);
        using var plain = await author.Http.GetAsync(new Uri($"/fichiers/{file}", UriKind.Relative), Ct);

        Assert.Equal("inline", framed.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("default-src 'none'; frame-ancestors 'self'", framed.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("application/pdf", framed.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", plain.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", plain.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> CopyAsync(TestBrowser browser, FileId original, byte[] bytes)
    {
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return await browser.Http.PostAsync(new Uri($"/examens/{original}/copie", UriKind.Relative), body, Ct);
    }

    private static async Task<string?> TitleAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("title").GetString();

    private static async Task RateAsync(TestBrowser expert, RequestId request, string file, params (string Name, string Value)[] fields)
    {
        var form = (await expert.VisitAsync($"/demandes/{request}")).QuerySelector("form[action='/examens/qualite']")!;
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("File", file), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        await expert.SendAsync("/examens/qualite", content);
        Assert.Equal($"/demandes/{request}", expert.Location);
    }

    private async Task<(RaceScene Scene, RequestId Request, FileId Photo)> WithPhotoAsync()
    {
        var scene = await StageAsync();
        var photo = await World.UploadAsync(scene.Author, "lesion.jpg", await Vips.MakeAsync(".jpg[strip]", 800, 600));
        return (scene, await World.SendAsync(scene.Author, scene.Line.Id, Given.Traits("Guivarc’h"), Question, photo), photo);
    }

    private Task<ILookup<LineId, MonthOfPhotos>> QualityAsync(RaceScene scene) => app.InScopeAsync(scope =>
        scope.GetRequiredService<ImageQuality>().OfAsync([scene.Line.Id], app.Clock.GetCurrentInstant() - Duration.FromDays(90), DateTimeZone.Utc, Ct));
}
