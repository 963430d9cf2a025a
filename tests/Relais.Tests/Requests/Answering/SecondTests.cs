using System.Net;
using NodaTime;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Kernel;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Answering.Seconds;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Answering;

/// <summary>Several opinions on one request: asked, reminded, withdrawn, replaced, for the team or for the requester.</summary>
public abstract class SecondTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_reader_is_asked_answers_and_the_requester_reads_it()
    {
        var (scene, id) = await InChargeAsync();
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await AskAsync(anne, scene, id, "Partages-tu cet avis ?");

        using var bruno = await app.BrowseAsAsync(scene.Bruno.Id);
        await bruno.GetAsync("/demandes?vue=a-repondre");
        Assert.NotNull(bruno.Page.QuerySelector($"a[href='/demandes/{id}']"));
        await bruno.GetAsync($"/demandes/{id}");
        Assert.Null(bruno.Page.QuerySelector("form#avis"));
        var link = bruno.Page.QuerySelector($"a[href^='/demandes/{id}/autres-avis/']")!.GetAttribute("href")!;
        await bruno.GetAsync(link);
        await bruno.SubmitAsync("avis", ("Opinion", "Oui, mélanome."), ("Diagnosis", "Mélanome"), ("DiagnosisCode", "C43.5"), ("Certainty", nameof(Certainty.Probable)));

        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");
        Assert.Contains("a donné un second avis", author.Text, StringComparison.Ordinal);
        Assert.Contains("Mélanome (C43.5), probable", author.Text, StringComparison.Ordinal);
        Assert.Equal(RequestState.InCharge, (await scene.ReadAsync(id)).State);
    }

    [Fact]
    public async Task An_opinion_for_the_team_stays_there_until_it_is_shown()
    {
        var (scene, id) = await InChargeAsync();
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await AskAsync(anne, scene, id, "Qu’en penses-tu entre nous ?", ("Private", "on"));
        await GiveAsync(scene, id, "Avis gardé pour l’équipe.");
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync($"/demandes/{id}");
        Assert.DoesNotContain("Qu’en penses-tu", author.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Avis gardé", author.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("second avis", author.Text, StringComparison.Ordinal);

        var second = (await SecondsAsync(scene, id)).Single();
        await anne.GetAsync($"/demandes/{id}/autres-avis");
        await anne.SubmitAsync($"montrer-{second.Id}");

        await author.GetAsync($"/demandes/{id}");
        Assert.Contains("Avis gardé pour l’équipe.", author.Text, StringComparison.Ordinal);
        Assert.Equal(SecondRefusals.AlreadyShared, await LeadAsync(scene, id, second.Id, SecondStep.Share));
    }

    [Fact]
    public async Task An_opinion_is_replaced_by_its_author_and_the_first_stays_marked()
    {
        var (scene, id) = await InChargeAsync();
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await AskAsync(anne, scene, id, "Ton avis ?");
        await GiveAsync(scene, id, "Nævus.");
        await GiveAsync(scene, id, "À la relecture : mélanome.");

        await anne.GetAsync($"/demandes/{id}");

        Assert.Contains("Remplacé par un avis plus récent", anne.Text, StringComparison.Ordinal);
        Assert.Contains("À la relecture : mélanome.", anne.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_is_asked_instead_and_the_first_sees_the_request_no_more()
    {
        var (scene, id) = await InChargeAsync();
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        var (stranger, _) = await StrangerAsync();
        await AskAsync(anne, scene, id, "Ton avis ?");
        var first = (await SecondsAsync(scene, id)).Single();

        await anne.GetAsync($"/demandes/{id}/autres-avis?remplace={first.Id}&nom={Uri.EscapeDataString(stranger.LastName)}");
        await anne.SubmitAsync("demander", ("Expert", stranger.Id.ToString()), ("Question", "Votre avis de rhumatologue ?"));
        Assert.Equal("second.consent-missing", RegulationTests.Code(anne));
        await anne.SubmitAsync("demander", ("Expert", stranger.Id.ToString()), ("Question", "Votre avis de rhumatologue ?"), ("Consent", "on"));

        Assert.Equal([SecondState.Withdrawn, SecondState.Asked], (await SecondsAsync(scene, id)).Select(second => second.State));
        using var bruno = await app.BrowseAsAsync(scene.Bruno.Id);
        await bruno.GetAsync($"/demandes/{id}");
        Assert.Equal(HttpStatusCode.NotFound, bruno.Status);
        using var outsider = await app.BrowseAsAsync(stranger.Id);
        await outsider.GetAsync($"/demandes/{id}");
        Assert.Contains("Votre avis de rhumatologue ?", outsider.Text, StringComparison.Ordinal);
        Assert.Null(outsider.Page.QuerySelector("form#avis"));
    }

    [Fact]
    public async Task One_who_cannot_says_why_and_is_asked_no_more()
    {
        var (scene, id) = await InChargeAsync();
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await AskAsync(anne, scene, id, "Ton avis ?");
        using var bruno = await app.BrowseAsAsync(scene.Bruno.Id);
        await bruno.GetAsync($"/demandes/{id}/autres-avis/{(await SecondsAsync(scene, id)).Single().Id}");

        await bruno.SubmitAsync("decliner", ("Why", "Je ne suis pas dermatoscopiste."));

        Assert.Equal(SecondState.Declined, (await SecondsAsync(scene, id)).Single().State);
        await anne.GetAsync($"/demandes/{id}");
        Assert.Contains("Je ne suis pas dermatoscopiste.", anne.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_asked_given_or_led_is_said()
    {
        var (scene, id) = await InChargeAsync();
        var world = scene.World;
        Task<Refusal> AskRefusedAsync(ProfessionalId by, ProfessionalId reader, string question) =>
            RefusedAsync(() => world.UseAsync<AskSecondHandler>(by, (ask, act) => ask.HandleAsync(new(id, reader, question, false) { IsConsented = true }, act, Ct)));

        Assert.Equal(SecondRefusals.InCharge, await AskRefusedAsync(scene.Coordinator.Id, scene.Anne.Id, "Avis ?"));
        Assert.Equal(SecondRefusals.NotAnExpert, await AskRefusedAsync(scene.Anne.Id, scene.Author.Id, "Avis ?"));
        Assert.Equal(SecondRefusals.QuestionMissing, await AskRefusedAsync(scene.Anne.Id, scene.Bruno.Id, " "));
        await world.UseAsync<AskSecondHandler>(scene.Anne.Id, (ask, act) => ask.HandleAsync(new(id, scene.Bruno.Id, "Avis ?", false), act, Ct));
        Assert.Equal(SecondRefusals.AlreadyAsked, await AskRefusedAsync(scene.Anne.Id, scene.Bruno.Id, "Avis ?"));

        var second = (await SecondsAsync(scene, id)).Single().Id;
        Assert.Equal(SecondRefusals.NotTheReader, await GiveRefusedAsync(scene, scene.Anne.Id, id, second));
        Assert.Equal(SecondRefusals.NotFound, await GiveRefusedAsync(scene, scene.Bruno.Id, id, Guid.CreateVersion7()));
        Assert.Equal(SecondRefusals.NotGiven, await LeadAsync(scene, id, second, SecondStep.Share));
        Assert.Equal(RequestRefusals.RemindedLately, await LeadAsync(scene, id, second, SecondStep.Remind));
        app.Clock.Advance(Duration.FromHours(5));
        Assert.Null(await LeadAsync(scene, id, second, SecondStep.Remind));
        Assert.Null(await LeadAsync(scene, id, second, SecondStep.Withdraw));
        Assert.Equal(SecondRefusals.NotAwaited, await LeadAsync(scene, id, second, SecondStep.Withdraw));
    }

    private async Task<(IntakeScene Scene, RequestId Id)> InChargeAsync()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("L’Hénaff");
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        return (scene, id);
    }

    /// <summary>An expert of another team.</summary>
    private async Task<(Professional Expert, Structure Place)> StrangerAsync()
    {
        var place = Given.AnEss("Ailleurs");
        var team = Given.ATeam(place, "ailleurs-" + Guid.CreateVersion7().ToString("N"));
        var expert = Given.ADoctor("Zélie-" + Guid.CreateVersion7().ToString("N")[^6..]);
        await app.GivenAsync(place, team, expert, Given.ARole(expert, place, Role.Expert, team));
        return (expert, place);
    }

    private static async Task AskAsync(TestBrowser asker, IntakeScene scene, RequestId id, string question, params (string Name, string Value)[] more)
    {
        await asker.GetAsync($"/demandes/{id}/autres-avis");
        await asker.SubmitAsync("demander", [("Expert", scene.Bruno.Id.ToString()), ("Question", question), .. more]);
    }

    private async Task GiveAsync(IntakeScene scene, RequestId id, string opinion)
    {
        var second = (await SecondsAsync(scene, id)).Single().Id;
        await scene.World.UseAsync<GiveSecondHandler>(scene.Bruno.Id, (give, act) => give.HandleAsync(new(id, second, opinion), act, Ct));
    }

    private static Task<Refusal> GiveRefusedAsync(IntakeScene scene, ProfessionalId by, RequestId id, Guid second) =>
        RefusedAsync(() => scene.World.UseAsync<GiveSecondHandler>(by, (give, act) => give.HandleAsync(new(id, second, "Avis."), act, Ct)));

    private static async Task<Refusal?> LeadAsync(IntakeScene scene, RequestId id, Guid second, SecondStep step)
    {
        try
        {
            await scene.World.UseAsync<LeadSecondHandler>(scene.Anne.Id, (lead, act) => lead.HandleAsync(new(id, second, step), act, Ct));
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private static async Task<Refusal> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal;

    private static async Task<IReadOnlyList<SecondOpinion>> SecondsAsync(IntakeScene scene, RequestId id) =>
        [.. (await scene.ReadAsync(id)).Seconds.OrderBy(second => second.AskedAt).ThenBy(second => second.Id)];
}

public sealed class SqliteSecondTests(RelaisApp app) : SecondTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresSecondTests(PostgresApp app) : SecondTests(app), IClassFixture<PostgresApp>;
