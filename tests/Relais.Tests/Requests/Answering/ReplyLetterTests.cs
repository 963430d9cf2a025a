using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Structures;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Relais.Requests.Answering;
using Relais.Requests.Answering.Documents;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Testing;
using Relais.Tests.Platform.Documents;
using Relais.Tests.Requests.Intake;
using Relais.Tests.Requests.Pages;
using Xunit;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Tests.Requests.Answering;

/// <summary>Every answer has its letter, kept with the request, on both databases.</summary>
public abstract class ReplyLetterTests(RelaisApp app) : RequestPages(app)
{
    private readonly RelaisApp app = app;

    [Fact]
    public async Task A_declined_request_has_its_letter_by_itself()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Le Goff");
        await DeclineAsync(scene, id);
        await app.TellAllAsync();

        var request = await scene.ReadAsync(id);
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        var text = await LetterTextAsync(author, request);
        Assert.Contains($"Votre demande {request.Number}", text, StringComparison.Ordinal);
        Assert.Contains("LE GOFF Y", text, StringComparison.Ordinal);
        Assert.Contains("La question relève d’une autre spécialité.", text, StringComparison.Ordinal);
        Assert.Contains("Adressez-le au service de chirurgie.", text, StringComparison.Ordinal);
        Assert.Contains("Dr Maëlle Requérant", text, StringComparison.Ordinal);
        Assert.Contains("Chère consœur, cher confrère,", text, StringComparison.Ordinal);
        Assert.Contains("02 98 00 00 00", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_stored_once_encrypted_dated_and_its_reading_is_journaled()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Kerneis");
        await DeclineAsync(scene, id);
        await app.TellAllAsync();
        using var coordinator = await scene.CoordinatorAsync();
        await MakeAsync(coordinator, id);

        var request = await scene.ReadAsync(id);
        var file = Assert.Single(request.Files);
        Assert.True(file.IsLetter);
        await LetterTextAsync(coordinator, request);
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var stored = await db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Id == file.File, Ct);
            Assert.Equal((FileState.Ready, FileScan.Own, FileKind.Pdf), (stored.State, stored.Scan, stored.Kind));
            Assert.NotNull(stored.AttachedAt);
            var read = $"file/{file.File}";
            Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(line => line.Action == "request.read-file" && line.Subject == read && line.By == scene.Coordinator.Id, Ct));
            Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(line => line.Action == "request.letter" && line.Subject == $"request/{id}", Ct));
        });
        Assert.DoesNotContain(
            System.IO.Directory.GetFiles(app.Folder, "*", SearchOption.AllDirectories).Where(path => path.Contains("files", StringComparison.Ordinal)),
            path => File.ReadAllBytes(path).AsSpan().StartsWith("%PDF"u8));
    }

    [Fact]
    public async Task An_opinion_gets_a_letter_when_somebody_asks_for_it()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Prigent");
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        Assert.Null((await author.VisitAsync($"/demandes/{id}")).QuerySelector("form[action$='/courrier']"));
        await scene.World.AnswerAsync(scene.Anne.Id, id, "Lésion bénigne, à revoir dans un an.");
        await app.TellAllAsync();
        Assert.Empty((await scene.ReadAsync(id)).Files);

        await MakeAsync(author, id);

        var text = await LetterTextAsync(author, await scene.ReadAsync(id));
        Assert.Contains("Lésion bénigne, à revoir dans un an.", text, StringComparison.Ordinal);
        Assert.Contains("n’a pas besoin de se déplacer", text, StringComparison.Ordinal);
        Assert.Contains("Dr Maëlle Anne", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_answer_there_is_no_letter_and_strangers_find_nothing()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Salaün");
        var early = await Assert.ThrowsAsync<RefusedException>(() => PrepareAsync(scene.Author.Id, id));
        Assert.Equal("request.no-letter-yet", early.Refusal.Code);

        await DeclineAsync(scene, id);
        await PrepareAsync(scene.Author.Id, id);
        var stranger = Given.ADoctor("Ailleurs");
        await app.GivenAsync(stranger);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => PrepareAsync(stranger.Id, id));
        Assert.Equal("request.not-found", refused.Refusal.Code);
        using var browser = await app.BrowseAsAsync(stranger.Id);
        await browser.GetAsync($"/fichiers/{(await scene.ReadAsync(id)).Letter!.File}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Two_who_ask_at_once_get_one_letter()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Abgrall");
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        await scene.World.AnswerAsync(scene.Anne.Id, id, "Rien à faire.");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PrepareAsync(scene.Author.Id, id)));

        Assert.Single((await scene.ReadAsync(id)).Files);
    }

    [Fact]
    public async Task Whoever_is_not_eligible_reads_why_what_to_do_and_what_would_fit()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var form = TeamForm.Begin(scene.Team.Id, CesoaForm.Form, CesoaRules.Rules);
        form.Publish(new Act(scene.Author.Id, app.Clock.GetCurrentInstant()));
        await app.GivenAsync(form);
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Line>().Where(l => l.Id == scene.Line.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.Form, form.Id), Ct));
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}");
        await author.SubmitAsync("envoyer", ("Reponses.motif", "lombalgie"), ("actualiser", "1"));
        await FillAsync(
            author, ("Reponses.motif", "lombalgie"), ("Reponses.vertebral_commun", "oui"), ("Reponses.echec_dos", "oui"), ("Reponses.signes_rachis", "-"),
            ("Reponses.debut_dos", "2026-01-12"), ("Despite", "Aucun centre plus proche."));
        var id = RequestId.From(Guid.Parse(author.Location!.Split('/')[^1]));
        await DeclineAsync(scene, id);
        await app.TellAllAsync();

        var text = await LetterTextAsync(author, await scene.ReadAsync(id));
        Assert.Contains("La plus proche de votre demande est « Lombalgie ou lomboradiculalgie »", text, StringComparison.Ordinal);
        Assert.Contains("Adressez le patient au centre expert ou au rhumatologue le plus proche de chez lui.", text, StringComparison.Ordinal);
        Assert.Contains("Nous répondons à toutes les demandes", text, StringComparison.Ordinal);
    }

    private protected static Task PrepareAsync(World world, ProfessionalId by, RequestId id) =>
        world.UseAsync<PrepareReplyLetterHandler, bool>(by, async (prepare, act) =>
        {
            await prepare.HandleAsync(new PrepareReplyLetter(id), act, Ct);
            return true;
        });

    private Task PrepareAsync(ProfessionalId by, RequestId id) => PrepareAsync(World, by, id);

    private static Task DeclineAsync(IntakeScene scene, RequestId id) =>
        scene.World.UseAsync<DeclineRequestHandler, bool>(scene.Coordinator.Id, async (decline, act) =>
        {
            await decline.HandleAsync(new DeclineRequest(id, "La question relève d’une autre spécialité.", "Adressez-le au service de chirurgie."), act, Ct);
            return true;
        });

    private static async Task MakeAsync(TestBrowser browser, RequestId id)
    {
        var page = await browser.VisitAsync($"/demandes/{id}");
        var token = page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        await browser.SendAsync($"/demandes/{id}/courrier", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
    }

    /// <summary>The letter as its page leads to it, read by a real reader.</summary>
    private static async Task<string> LetterTextAsync(TestBrowser browser, Request request)
    {
        var page = await browser.VisitAsync($"/demandes/{request.Id}");
        var link = page.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Courrier de réponse (PDF)", StringComparison.Ordinal)).GetAttribute("href")!;
        using var answer = await browser.Http.GetAsync(new Uri(link, UriKind.Relative), Ct);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"Courrier de réponse {request.Number}.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar);
        using var reader = new PdfReader(await answer.Content.ReadAsByteArrayAsync(Ct));
        return string.Join(' ', (await reader.TextAsync()).Split(['\n', '\r', '\f', ' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteReplyLetterTests(RelaisApp app) : ReplyLetterTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresReplyLetterTests(PostgresApp app) : ReplyLetterTests(app), IClassFixture<PostgresApp>;
