using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Exams.Capturing;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Testing;
using Relais.Tests.Platform.Files;
using Relais.Tests.Requests.Pages;
using Relais.Tests.Requests.Races;
using Xunit;

namespace Relais.Tests.Exams;

public sealed class CapturePagesTests(RelaisApp app) : RequestPages(app), IClassFixture<RelaisApp>
{
    private readonly RelaisApp app = app;

    [Fact]
    public async Task From_the_form_to_the_telephone_and_back_nothing_is_lost()
    {
        var scene = await StageAsync();
        using var desk = await app.BrowseAsAsync(scene.Author);
        await desk.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");
        await desk.SubmitAsync("envoyer", ("Patient.BirthName", "Le Goff"), ("Patient.FirstNames", "Yuna"), ("Question", "Que voyez-vous ?"), ("Draft", "photo"));
        var capture = desk.Location!;
        Assert.StartsWith("/photographier/", capture, StringComparison.Ordinal);
        Assert.NotNull((await desk.VisitAsync(capture)).QuerySelector("svg.r-qr"));

        using var phone = await StartAsync(capture);
        using var taken = await TakeAsync(phone, "ensemble");
        Assert.Equal("rapprochee", (await taken.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("suivante").GetString());
        Assert.Contains("1 photo reçue", (await desk.VisitAsync(capture + "/photos")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(desk.Page.QuerySelector("nav"));

        await desk.VisitAsync(capture);
        await desk.SubmitAsync("terminer");
        var form = await desk.VisitAsync(desk.Location!);
        Assert.Equal("Que voyez-vous ?", Held(desk, "Question"));
        Assert.Contains("Vue d’ensemble 1.jpg", form.Body!.TextContent, StringComparison.Ordinal);
        using var late = await TakeAsync(phone, "regle");
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task The_telephone_shows_initials_and_nothing_else_of_the_patient()
    {
        var (_, request) = await AwaitingAsync();
        using var phone = await StartAsync(await OpenAsync(request));

        var text = phone.Text;
        Assert.Contains("Photos pour Y. G.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Guivarc", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Yuna", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DA-2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_serves_one_telephone_and_no_other()
    {
        var (_, request) = await AwaitingAsync();
        var capture = await OpenAsync(request);
        using var first = await StartAsync(capture);
        using var second = app.Browse();

        Assert.Contains("déjà été ouvert", (await second.VisitAsync(await LinkAsync(capture))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(second.Page.QuerySelector("input[name=_handler][value=commencer]"));
        await second.GetAsync("/photo");
        Assert.Equal(HttpStatusCode.NotFound, second.Status);
    }

    [Fact]
    public async Task A_secret_too_old_or_unknown_opens_nothing()
    {
        var (_, request) = await AwaitingAsync();
        var capture = await OpenAsync(request);
        app.Clock.Advance(PhoneCapture.Lasts);
        using var phone = app.Browse();
        await phone.GetAsync(await LinkAsync(capture));
        Assert.Equal(HttpStatusCode.NotFound, phone.Status);
        await phone.GetAsync("/photo/inconnu");
        Assert.Equal(HttpStatusCode.NotFound, phone.Status);
    }

    [Fact]
    public async Task Photos_taken_for_a_complement_wait_for_it_and_go_with_it()
    {
        var (scene, request) = await AwaitingAsync();
        var capture = await OpenAsync(request);
        using var phone = await StartAsync(capture);
        using var taken = await TakeAsync(phone, "regle");
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.VisitAsync($"/demandes/{request}");
        Assert.NotNull(author.Page.QuerySelector("input[name=Files][checked]"));
        await author.SubmitAsync("apporter", ("Complement", "Voici la photo."));

        Assert.Contains("Avec une règle 1.jpg", (await author.VisitAsync($"/demandes/{request}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_taken_while_a_complement_is_written_go_with_it_and_those_left_out_do_not()
    {
        var (scene, request) = await AwaitingAsync();
        using var phone = await StartAsync(await OpenAsync(request));
        using var before = await TakeAsync(phone, "regle");
        using var author = await app.BrowseAsAsync(scene.Author);
        await author.VisitAsync($"/demandes/{request}");
        using var since = await TakeAsync(phone, "rapprochee");
        author.Page.QuerySelector("input[name=Files][checked]")!.RemoveAttribute("checked");
        await author.SubmitAsync("apporter", ("Complement", "Voici la photo."));

        var text = (await author.VisitAsync($"/demandes/{request}")).Body!.TextContent;
        Assert.Contains("Vue rapprochée 2.jpg", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Avec une règle 1.jpg", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_telephone_sends_a_file_by_its_form()
    {
        var (_, request) = await AwaitingAsync();
        using var phone = await StartAsync(await OpenAsync(request));
        using var form = new MultipartFormDataContent
        {
            { new StringContent("envoyer"), "_handler" },
            { new StringContent(phone.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("rapprochee"), "View" },
            { new ByteArrayContent(await Vips.MakeAsync(".jpg[strip]")), "Photo", "photo.jpg" },
        };
        await phone.SendAsync("/photo", form);

        Assert.Contains("1 envoyée sur 20", (await phone.VisitAsync("/photo")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_pictures_pass_and_each_is_journaled()
    {
        var (scene, request) = await AwaitingAsync();
        using var phone = await StartAsync(await OpenAsync(request));
        using var content = new ByteArrayContent(Pdfs.Simple());
        using var refused = await phone.Http.PostAsync(new Uri("/photo/envoi", UriKind.Relative), content, Ct);
        using var taken = await TakeAsync(phone, "ensemble");

        Assert.Equal("exam.not-a-picture", (await refused.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("title").GetString());
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        await app.InScopeAsync(async scope =>
        {
            var lines = scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().Where(line => line.By == scene.Author && line.Action.StartsWith("capture."));
            Assert.Equal(["capture.open", "capture.start", "capture.photo"], await lines.OrderBy(line => line.At).ThenBy(line => line.Id).Select(line => line.Action).ToListAsync(Ct));
        });
    }

    [Theory]
    [InlineData("demande/")]
    [InlineData("brouillon/")]
    public async Task Nobody_takes_photos_for_what_is_not_theirs(string kind)
    {
        var (_, request) = await AwaitingAsync();
        var stranger = (await StageAsync()).Author;
        var refused = await Assert.ThrowsAsync<RefusedException>(() => World.UseAsync<ICaptures, CaptureId>(stranger, (captures, act) => captures.OpenAsync(kind + request, act, Ct)));

        Assert.Equal("exam.capture-not-here", refused.Refusal.Code);
    }

    [Fact]
    public async Task The_database_holds_no_secret()
    {
        var (_, request) = await AwaitingAsync();
        var capture = await OpenAsync(request);
        var secret = (await LinkAsync(capture)).Split('/')[^1];
        await app.InScopeAsync(async scope =>
        {
            var kept = await scope.GetRequiredService<RelaisDb>().Set<PhoneCapture>().SingleAsync(c => c.Id == IdOf(capture), Ct);
            Assert.DoesNotContain(secret, JsonSerializer.Serialize(new { kept.SecretHash, kept.Subject, kept.Initials, kept.DeviceHash }), StringComparison.Ordinal);
            Assert.Equal(27, secret.Length);
        });
    }

    private static CaptureId IdOf(string capture) => CaptureId.From(Guid.Parse(capture.Split('/')[^1]));

    private static async Task<HttpResponseMessage> TakeAsync(TestBrowser phone, string view)
    {
        using var content = new ByteArrayContent(await Vips.MakeAsync(".jpg[strip]", 400, 300));
        return await phone.Http.PostAsync(new Uri($"/photo/envoi?vue={view}", UriKind.Relative), content, Ct);
    }

    private Task<string> LinkAsync(string capture) =>
        app.InScopeAsync(scope => Task.FromResult("/photo/" + scope.GetRequiredService<CaptureSecrets>().Of(IdOf(capture))));

    private async Task<TestBrowser> StartAsync(string capture)
    {
        var phone = app.Browse();
        await phone.VisitAsync(await LinkAsync(capture));
        await phone.SubmitAsync("commencer");
        await phone.VisitAsync(phone.Location!);
        return phone;
    }

    private async Task<string> OpenAsync(RequestId request)
    {
        var author = await app.InScopeAsync(async scope => (await scope.GetRequiredService<RelaisDb>().FindAsync<Relais.Requests.Life.Request>([request], Ct))!.Author);
        return "/photographier/" + await World.UseAsync<ICaptures, CaptureId>(author, (captures, act) => captures.OpenAsync($"demande/{request}", act, Ct));
    }

    private async Task<(RaceScene Scene, RequestId Request)> AwaitingAsync()
    {
        var (scene, request) = await SentAsync();
        var expert = await OnDutyAsync(request);
        await World.ClaimAsync(expert, request);
        await World.AskComplementAsync(expert, request, "Une photo avec une règle ?");
        return (scene, request);
    }
}
