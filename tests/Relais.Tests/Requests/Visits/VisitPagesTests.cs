using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Following;
using Relais.Requests.Visits;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Visits;

/// <summary>The pages of a visit, without script; the calendar; the reminders.</summary>
public abstract class VisitPagesTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_expert_offers_the_requester_chooses_and_puts_it_in_a_calendar()
    {
        var scene = await VisitScene.GivenAsync(app);
        using var anne = await app.BrowseAsAsync(scene.People.Anne.Id);
        await anne.GetAsync($"/demandes/{scene.Id}");
        Assert.NotNull(anne.Page.QuerySelector($"a[href='/demandes/{scene.Id}/consultation']"));
        await anne.GetAsync($"/demandes/{scene.Id}/consultation");
        await anne.SubmitAsync("proposer", [.. Slot(1, scene.Start()), .. Slot(2, scene.Start(2)), ("Place", "2 rue de Siam, Brest"), ("Tests", "NFS\nCRP"), ("Advice", "Apporter la carte Vitale.")]);
        Assert.Equal($"/demandes/{scene.Id}", anne.Location);

        using var author = await app.BrowseAsAsync(scene.People.Author.Id);
        await author.GetAsync($"/demandes/{scene.Id}");
        Assert.Contains("propose des créneaux de consultation", author.Text, StringComparison.Ordinal);
        Assert.Contains("Apporter la carte Vitale.", author.Text, StringComparison.Ordinal);
        await author.GetAsync($"/demandes/{scene.Id}/consultation");
        var slots = author.Page.QuerySelectorAll("input[name=Slot]").Select(slot => slot.GetAttribute("value")!).ToList();
        Assert.Equal(2, slots.Count);
        await author.SubmitAsync("choisir", ("Slot", slots[1]));

        await anne.GetAsync($"/demandes/{scene.Id}");
        Assert.Contains("a pris rendez-vous", anne.Text, StringComparison.Ordinal);
        Assert.Contains("Rendez-vous pris", anne.Text, StringComparison.Ordinal);
        await author.GetAsync($"/demandes/{scene.Id}/rendez-vous.ics");
        Assert.Equal(HttpStatusCode.OK, author.Status);
        Assert.Contains("SUMMARY:Rendez-vous\\, demande DA-", author.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hénaff", author.Text, StringComparison.OrdinalIgnoreCase);

        using var bruno = await app.BrowseAsAsync(scene.People.Bruno.Id);
        await bruno.GetAsync($"/demandes/{scene.Id}/rendez-vous.ics");
        Assert.Equal(HttpStatusCode.NotFound, bruno.Status);
    }

    [Fact]
    public async Task What_was_typed_stays_beside_its_refusal()
    {
        var scene = await VisitScene.GivenAsync(app);
        using var anne = await app.BrowseAsAsync(scene.People.Anne.Id);
        await anne.GetAsync($"/demandes/{scene.Id}/consultation");

        await anne.SubmitAsync("proposer", [.. Slot(1, scene.Start() - Duration.FromDays(20)), ("Place", "2 rue de Siam"), ("Advice", "À jeun.")]);

        Assert.Equal("visit.slot-past", RegulationTests.Code(anne));
        Assert.Equal("À jeun.", anne.Page.QuerySelector("textarea[name=Advice]")!.TextContent.Trim());
        Assert.Equal("2 rue de Siam", anne.Page.QuerySelector("input[name=Place]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_windows_book_once()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync();
        using var first = await app.BrowseAsAsync(scene.People.Author.Id);
        using var second = await app.BrowseAsAsync(scene.People.Author.Id);
        await first.GetAsync($"/demandes/{scene.Id}/consultation");
        await second.GetAsync($"/demandes/{scene.Id}/consultation");
        var slot = first.Page.QuerySelector("input[name=Slot]")!.GetAttribute("value")!;

        await first.SubmitAsync("choisir", ("Slot", slot));
        await second.SubmitAsync("choisir", ("Slot", slot));

        Assert.Equal("visit.not-offered", RegulationTests.Code(second));
    }

    [Fact]
    public async Task The_team_says_that_the_patient_did_not_come_and_the_requester_reads_it()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync();
        await scene.ChooseAsync(scene.People.Author.Id);
        app.Clock.Set(scene.Start(1));
        using var coordinator = await scene.People.CoordinatorAsync();
        await coordinator.GetAsync($"/demandes/{scene.Id}/consultation");

        await coordinator.SubmitAsync("finir", ("End", nameof(VisitState.Missed)), ("Word", "Nous rappelons le patient."));

        using var author = await app.BrowseAsAsync(scene.People.Author.Id);
        await author.GetAsync($"/demandes/{scene.Id}");
        Assert.Contains("a noté que le patient n’est pas venu", author.Text, StringComparison.Ordinal);
        Assert.Contains("Nous rappelons le patient.", author.Text, StringComparison.Ordinal);
        Assert.Empty(author.Page.QuerySelectorAll("a[href$='.ics']"));
    }

    [Fact]
    public async Task Slots_of_a_closed_request_wait_on_the_requesters_day_until_one_is_chosen()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync();
        using var author = await app.BrowseAsAsync(scene.People.Author.Id);
        await author.GetAsync("/accueil");
        Assert.Empty(Waiting(author, scene));

        await scene.UseAsync<CloseRequestHandler>(scene.People.Author.Id, (close, act) => close.HandleAsync(new(scene.Id), act, Ct));
        await author.GetAsync("/accueil");
        Assert.Contains("avant", Assert.Single(Waiting(author, scene)).TextContent, StringComparison.Ordinal);
        using var anne = await app.BrowseAsAsync(scene.People.Anne.Id);
        await anne.GetAsync("/accueil");
        Assert.Empty(Waiting(anne, scene));

        await scene.ChooseAsync(scene.People.Author.Id);
        await author.GetAsync("/accueil");
        Assert.Empty(Waiting(author, scene));
    }

    [Fact]
    public async Task What_is_to_be_done_before_may_change_until_it_is_over()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync();
        await scene.ChooseAsync(scene.People.Author.Id);
        using var anne = await app.BrowseAsAsync(scene.People.Anne.Id);
        await anne.GetAsync($"/demandes/{scene.Id}/consultation");
        Assert.Empty(anne.Page.QuerySelectorAll("[id]").CountBy(one => one.Id!).Where(id => id.Value > 1).Select(id => id.Key));
        await anne.SubmitAsync("preparer", ("Tests", "Créatinine"), ("Advice", ""));

        Assert.Equal("Créatinine", (await scene.ReadAsync())!.Tests);
        Assert.Equal(VisitState.Booked, await scene.StateAsync());
    }

    [Fact]
    public async Task Who_has_to_choose_is_reminded_and_told_when_it_is_too_late()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync(offer: scene.Offer(scene.Start() + Duration.FromDays(20)) with { Days = 7 });
        var told = new List<string>();
        for (var day = 0; day < 30; day++)
        {
            app.Clock.Advance(Duration.FromDays(1));
            await SweepAsync();
        }

        told.AddRange((await NoticesAsync(scene.People.Author.Id)).Where(title => title.StartsWith("Rappel", StringComparison.Ordinal) || title.Contains("expiré", StringComparison.Ordinal)));
        Assert.Equal([true, true, false], told.Select(title => title.StartsWith("Rappel : un créneau reste à choisir", StringComparison.Ordinal)));
        Assert.Contains("expiré", told[2], StringComparison.Ordinal);
        Assert.Single(await NoticesAsync(scene.People.Anne.Id), title => title.Contains("expiré", StringComparison.Ordinal));
        Assert.Null((await scene.ReadAsync())!.NextCheckAt);
        Assert.All(told, title => Assert.DoesNotContain("Hénaff", title, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_team_that_calls_is_reminded_in_place_of_the_requester()
    {
        var scene = await VisitScene.GivenAsync(app, mayCall: true);
        await scene.OfferAsync(offer: scene.Offer(scene.Start() + Duration.FromDays(20)));
        app.Clock.Advance(Duration.FromDays(3));
        await SweepAsync();

        Assert.Single(await NoticesAsync(scene.People.Anne.Id), title => title.StartsWith("Un rendez-vous reste à prendre avec le patient", StringComparison.Ordinal));
        Assert.DoesNotContain(await NoticesAsync(scene.People.Author.Id), title => title.Contains("créneau", StringComparison.Ordinal));
    }

    private static IEnumerable<AngleSharp.Dom.IElement> Waiting(TestBrowser browser, VisitScene scene) =>
        browser.Page.QuerySelectorAll($"main .r-list-row:has(a[href='/demandes/{scene.Id}/consultation'])");

    private static (string, string)[] Slot(int row, Instant start)
    {
        var local = start.InZone(DateTimeZoneProviders.Tzdb["Europe/Paris"]).LocalDateTime;
        return [($"Date{row}", LocalDatePattern.Iso.Format(local.Date)), ($"Time{row}", LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(local.TimeOfDay))];
    }

    private async Task SweepAsync()
    {
        await app.InScopeAsync(scope => scope.GetRequiredService<WatchVisits>().RunAsync(Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));
        await app.TellAllAsync();
    }

    private async Task<IReadOnlyList<string>> NoticesAsync(ProfessionalId person) =>
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Relais.Messaging.Notices.PostedNotice>().Where(n => n.To == person).OrderBy(n => n.At).Select(n => n.Title).ToListAsync(Ct));
}

public sealed class SqliteVisitPagesTests(RelaisApp app) : VisitPagesTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresVisitPagesTests(PostgresApp app) : VisitPagesTests(app), IClassFixture<PostgresApp>;
