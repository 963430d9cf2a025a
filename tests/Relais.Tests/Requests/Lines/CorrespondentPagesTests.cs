using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Following;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Routing;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Lines;

/// <summary>The usual correspondent first, alone; then the sector, at once or after a delay; closed by the first who claims.</summary>
public abstract class CorrespondentPagesTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_composer_shows_before_sending_whom_it_goes_to_first()
    {
        var scene = await UsualAsync();
        using var author = await ComposeAsync(scene);

        Assert.Equal(
            ["Dr Maëlle Bruno, votre correspondant habituel (2 avis rendus)", "Tout le secteur d’emblée", "Dr Maëlle Anne"],
            author.Page.QuerySelectorAll("select[name=Correspondent] option").Select(option => option.TextContent));
        Assert.Equal(scene.Bruno.Id.ToString(), ((IHtmlSelectElement)author.Page.QuerySelector("select[name=Correspondent]")!).Value);
        Assert.Contains("D’abord au Dr Maëlle Bruno, puis à tout le secteur après 4\u00A0h ouvrées sans réponse.", author.Text, StringComparison.Ordinal);

        var id = await PostAsync(author);
        Assert.Equal((scene.Bruno.Id, true), ((await scene.ReadAsync(id)).Correspondent!.Value, (await scene.ReadAsync(id)).IsAskedAlone));
        await author.GetAsync($"/demandes/{id}");
        Assert.Contains("Correspondant habituel du requérant\u00A0: Dr Maëlle Bruno.", author.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_may_be_chosen_or_the_whole_sector_at_once()
    {
        var scene = await UsualAsync();
        using var author = await ComposeAsync(scene);
        var chosen = await scene.ReadAsync(await PostAsync(author, ("Correspondent", scene.Anne.Id.ToString())));
        Assert.Equal((scene.Anne.Id, true), (chosen.Correspondent!.Value, chosen.IsAskedAlone));
        Assert.Contains("Le requérant demande d’abord au Dr Maëlle Anne.", chosen.Steps.Single(s => s.Kind is StepKind.Routed).Text, StringComparison.Ordinal);

        using var again = await ComposeAsync(scene);
        var everybody = await scene.ReadAsync(await PostAsync(again, ("Correspondent", FirstChoice.Nobody)));
        Assert.Null(everybody.Correspondent);
        Assert.Equal((int)AssignmentLevel.Fallback, everybody.Level);
    }

    [Fact]
    public async Task Whoever_does_not_answer_for_the_line_is_not_asked_first()
    {
        var scene = await UsualAsync();
        using var author = await ComposeAsync(scene);
        await SubmitAsync(author, ("Correspondent", scene.Coordinator.Id.ToString()));

        Assert.Equal(LineRefusals.CorrespondentUnknown.Code, RegulationTests.Code(author));
    }

    [Fact]
    public async Task Only_the_correspondent_sees_it_until_it_is_widened_and_the_first_claim_closes_it()
    {
        var scene = await UsualAsync();
        var id = await SendAsync(scene);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await StatusAsync(scene.Bruno, id), await StatusAsync(scene.Anne, id)));

        await SweepAsync(Duration.FromHours(3));
        Assert.True((await scene.ReadAsync(id)).IsAskedAlone);
        Assert.True((await scene.ReadAsync(id)).IsRemindedBySweep);
        await SweepAsync(Duration.FromHours(5));

        var widened = await scene.ReadAsync(id);
        Assert.Equal((int)AssignmentLevel.Fallback, widened.Level);
        Assert.Contains("Élargie après 4\u00A0h ouvrées sans réponse du Dr Maëlle Bruno.", widened.Steps.Single(s => s.Kind is StepKind.Widened).Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await StatusAsync(scene.Bruno, id), await StatusAsync(scene.Anne, id)));

        await scene.World.ClaimAsync(scene.Anne.Id, id);
        await Assert.ThrowsAsync<RefusedException>(() => scene.World.ClaimAsync(scene.Bruno.Id, id));
    }

    [Fact]
    public async Task One_outside_the_sectors_group_may_still_claim_once_it_is_widened()
    {
        var scene = await UsualAsync();
        var far = await ExpertAsync(scene, "Lointaine");
        var id = await SendAsync(scene, far.Id.ToString());
        await SweepAsync(Duration.FromHours(5));
        Assert.False((await scene.ReadAsync(id)).IsAskedAlone);
        using var browser = await app.BrowseAsAsync(far.Id);
        await browser.GetAsync("/demandes?vue=a-repondre");
        Assert.NotNull(browser.Page.QuerySelector($"a[href='/demandes/{id}']"));

        await scene.World.ClaimAsync(scene.Anne.Id, id);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(far, id));
    }

    [Fact]
    public async Task An_absence_declared_meanwhile_widens_it_at_once()
    {
        var scene = await UsualAsync();
        var id = await SendAsync(scene);
        var today = app.Clock.GetCurrentInstant().InZone(scene.Line.Zone).Date;
        await scene.World.UseAsync<DeclareAbsenceHandler>(scene.Bruno.Id, (declare, act) =>
            declare.HandleAsync(new DeclareAbsence(scene.Bruno.Id, null, today, today, today), act, Ct));

        await SweepAsync(Duration.FromSeconds(1));

        var widened = await scene.ReadAsync(id);
        Assert.Equal(StepKind.Widened, widened.Steps.OrderBy(step => step.At).Last().Kind);
        Assert.Contains("Dr Maëlle Bruno\u00A0: absence", widened.Steps.Single(s => s.Kind is StepKind.Widened).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_the_team_keeps_nobody_waiting()
    {
        var scene = await UsualAsync();
        var far = await ExpertAsync(scene, "Partante");
        var id = await SendAsync(scene, far.Id.ToString());
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Membership>()
            .Where(m => m.Professional == far.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, app.Clock.GetCurrentInstant()), Ct));

        await SweepAsync(Duration.FromMinutes(11));

        var widened = await scene.ReadAsync(id);
        Assert.Contains("Dr Maëlle Partante ne répond plus pour cette équipe.", widened.Steps.Single(s => s.Kind is StepKind.Widened).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_back_by_the_correspondent_it_goes_to_the_sector_at_once()
    {
        var scene = await UsualAsync();
        var id = await SendAsync(scene);
        await scene.World.ClaimAsync(scene.Bruno.Id, id);
        await scene.World.UseAsync<Relais.Requests.Answering.ReleaseRequestHandler>(scene.Bruno.Id, (release, act) => release.HandleAsync(new(id, null), act, Ct));
        await SweepAsync(Duration.FromSeconds(1));

        Assert.Equal(scene.Anne.Id, (await scene.ReadAsync(id)).Lead);
    }

    [Fact]
    public async Task Urgent_it_goes_to_the_whole_sector_at_once()
    {
        var scene = await UsualAsync();
        var sent = await scene.ReadAsync(await SendAsync(scene, urgent: true));

        Assert.False(sent.IsAskedAlone);
        Assert.Contains("Demande urgente\u00A0: elle va d’emblée à tout le secteur.", sent.Steps.Single(s => s.Kind is StepKind.Routed).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_line_sets_the_delay_or_switches_it_off()
    {
        var scene = await UsualAsync();
        var administrator = Given.ADoctor("Admin");
        await app.GivenAsync(administrator, Given.ARole(administrator, scene.Ess, Role.Administrator));
        using var browser = await app.BrowseAsAsync(administrator.Id);
        await browser.GetAsync($"/administration/lignes/{scene.Line.Id}");
        Assert.Equal("4", browser.Page.QuerySelector("input[name='Fiche.WidenAfterHours']")?.GetAttribute("value"));
        await browser.SubmitAsync("ligne", ("Fiche.WidenAfterHours", "25"));
        Assert.Contains("la moitié du délai promis au plus", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("ligne", ("Fiche.WidenAfterHours", ""));

        using var author = await ComposeAsync(scene);
        Assert.Null(author.Page.QuerySelector("select[name=Correspondent]"));
        Assert.Null((await scene.ReadAsync(await PostAsync(author))).Correspondent);
    }

    /// <summary>A line that asks the usual correspondent alone for four hours: Bruno, who answered the author twice; Anne is on duty.</summary>
    private async Task<IntakeScene> UsualAsync()
    {
        var scene = await IntakeScene.GivenAsync(app);
        for (var n = 0; n < 2; n++)
        {
            var id = await scene.SendAsync($"Ancienne{(char)('A' + n)}");
            await scene.World.ClaimAsync(scene.Bruno.Id, id);
            await scene.World.AnswerAsync(scene.Bruno.Id, id, "Bénin.");
        }

        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Line>().Where(l => l.Id == scene.Line.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.WidenAfterHours, 4), Ct));
        return scene;
    }

    /// <summary>An expert of the team whom no rota names.</summary>
    private async Task<Professional> ExpertAsync(IntakeScene scene, string name)
    {
        var expert = Given.ADoctor(name);
        await app.GivenAsync(expert, Given.ARole(expert, scene.Ess, Role.Expert, scene.Team));
        return expert;
    }

    private async Task<TestBrowser> ComposeAsync(IntakeScene scene)
    {
        var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/nouvelle?ligne={scene.Line.Id}&commune=Carhaix-Plouguer+(29270)");
        return author;
    }

    private static Task SubmitAsync(TestBrowser author, params (string, string)[] more) =>
        author.SubmitAsync("envoyer", [.. IntakeScene.Patient(RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPRSTUV", 10)), ("Question", "Que penser ?"), ("Consent", "on"), .. more]);

    private static async Task<RequestId> PostAsync(TestBrowser author, params (string, string)[] more)
    {
        await SubmitAsync(author, more);
        Assert.True(author.Location?.StartsWith("/demandes/", StringComparison.Ordinal) == true, author.Text);
        return RequestId.From(Guid.Parse(author.Location!.Split('/')[^1]));
    }

    private static Task<RequestId> SendAsync(IntakeScene scene, string? first = null, bool urgent = false) =>
        scene.World.UseAsync<SendRequestHandler, RequestId>(scene.Author.Id, async (send, act) =>
        {
            var form = new RequestForm { Question = "Que penser ?", IsConsented = true, Correspondent = first, IsUrgent = urgent };
            form.Patient.Choice = "nouveau";
            return (await send.HandleAsync(new SendRequest(RequestId.New(), scene.Line.Id, form, Given.Traits("Guivarc’h")), act, Ct)).Sent!.Value;
        });

    private Task SweepAsync(Duration later) =>
        app.InScopeAsync(scope => scope.GetRequiredService<PassOnSilent>().RunAsync(Act.OfRelais(app.Clock.GetCurrentInstant() + later), Ct));

    private async Task<HttpStatusCode> StatusAsync(Professional who, RequestId id)
    {
        using var browser = await app.BrowseAsAsync(who.Id);
        await browser.GetAsync($"/demandes/{id}");
        return browser.Status;
    }
}

/// <summary>On SQLite.</summary>
public sealed class CorrespondentPagesTestsOnSqlite(RelaisApp app) : CorrespondentPagesTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class CorrespondentPagesTestsOnPostgres(PostgresApp app) : CorrespondentPagesTests(app), IClassFixture<PostgresApp>;
