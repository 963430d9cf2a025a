using System.Net;
using System.Text;
using Relais.Kernel;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Letters;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Intake;

/// <summary>Letters received by post.</summary>
public abstract class LetterTests(RelaisApp app)
{
    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_letter_is_typed_beside_its_picture_and_joined_to_the_request()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await DropAsync(scene, "courrier.png", Photo);
        await browser.GetAsync(browser.Location!);
        var picture = browser.Page.QuerySelector("img.r-page")!.GetAttribute("src")!;
        using var shown = await browser.Http.GetAsync(new Uri(picture, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (shown.StatusCode, shown.Content.Headers.ContentType?.MediaType));

        await browser.SubmitAsync(
            "saisir",
            [("Contact.LastName", "Guillou"), ("Contact.Profession", "10"), .. IntakeScene.Patient("Vigouroux"), ("Question", "Lésion du nez à voir."), ("Consent", "true"), ("Line", scene.Line.Id.ToString())]);

        var request = await scene.NewestAsync(Channel.Letter);
        Assert.Equal($"/demandes/{request.Id}", browser.Location);
        Assert.Single(request.Files);
        await browser.GetAsync(browser.Location!);
        Assert.Contains("Courrier", browser.Text, StringComparison.Ordinal);
        using var expert = await app.BrowseAsAsync(scene.Anne.Id);
        using var read = await expert.Http.GetAsync(new Uri($"/fichiers/{request.Files[0].File}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task A_letter_may_be_put_aside_once()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await DropAsync(scene, "publicite.png", Photo);
        var url = browser.Location!;
        await browser.GetAsync(url);
        await browser.SubmitAsync("ecarter", ("Reason", "Publicité."));
        Assert.Equal("/regulation/courrier", browser.Location);
        await browser.GetAsync("/regulation/courrier");
        Assert.DoesNotContain("publicite.png", browser.Text, StringComparison.Ordinal);

        await browser.GetAsync(url);
        Assert.Equal("intake.letter-ended", RegulationTests.Code(browser));
    }

    [Fact]
    public async Task Nothing_dropped_is_said()
    {
        var scene = await IntakeScene.GivenAsync(app);
        using var browser = await DropAsync(scene, "vide.png", []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains(IntakeRefusals.LetterWithoutFile.Sentence, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_of_another_team_does_not_exist()
    {
        var (scene, elsewhere) = (await IntakeScene.GivenAsync(app), await IntakeScene.GivenAsync(app));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => elsewhere.World.UseAsync<DropLetterHandler, Guid>(
            elsewhere.Coordinator.Id, (drop, act) => drop.HandleAsync(new DropLetter(scene.Team.Id, "x.png", Photo), act, default)));

        Assert.Equal("intake.letter-not-found", refused.Refusal.Code);
    }

    [Fact]
    public void The_pages_of_a_scan_are_its_pictures()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, .. Enumerable.Repeat((byte)7, 6_000), 0xFF, 0xD9];
        byte[] logo = [0xFF, 0xD8, 0xFF, 1, 2, 0xFF, 0xD9];
        byte[] pdf = [.. Stream(jpeg, "\r\n"), .. Stream(logo, "\n"), .. Stream(Encoding.ASCII.GetBytes("BT (texte) Tj ET"), "\n"), .. Stream(jpeg, "\n"), .. "5 0 obj stream cut"u8];

        var pages = ScannedPages.Of(pdf);

        Assert.Equal(2, pages.Count);
        Assert.All(pages, page => Assert.Equal(jpeg, page));
    }

    private static byte[] Stream(byte[] content, string end) =>
        [.. Encoding.ASCII.GetBytes("1 0 obj << /Filter /DCTDecode >> stream" + end), .. content, .. Encoding.ASCII.GetBytes("\nendstream endobj\n")];

    private static async Task<TestBrowser> DropAsync(IntakeScene scene, string name, byte[] bytes)
    {
        var browser = await scene.CoordinatorAsync();
        await browser.GetAsync("/regulation/courrier");
        await browser.SendFilesAsync("deposer", "Courrier", name, bytes);
        return browser;
    }
}

public sealed class SqliteLetterTests(RelaisApp app) : LetterTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresLetterTests(PostgresApp app) : LetterTests(app), IClassFixture<PostgresApp>;
