using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Visits;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Visits;

/// <summary>From the opinion to the visit: who may do what, and what is refused.</summary>
public abstract class VisitTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slot_is_offered_chosen_and_the_visit_takes_place()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync();
        await scene.ChooseAsync(scene.People.Author.Id, slot: 1);
        Assert.Equal(4, (await scene.TakenAsync()).Count);
        Assert.Equal("visit.not-yet", await VisitScene.RefusedAsync(() => scene.EndAsync(VisitState.Happened)));

        app.Clock.Set(scene.Start(2));
        await scene.EndAsync(VisitState.Happened);

        Assert.Equal(VisitState.Happened, await scene.StateAsync());
        Assert.Equal(
            [StepKind.VisitOffered, StepKind.VisitBooked, StepKind.VisitHappened],
            (await scene.People.ReadAsync(scene.Id)).Steps.OrderBy(step => step.At).ThenBy(step => step.Id).Select(step => step.Kind).Where(kind => kind >= StepKind.VisitOffered));
        Assert.Equal("visit.already-over", await VisitScene.RefusedAsync(() => scene.OfferAsync()));
    }

    [Fact]
    public async Task What_was_taken_is_free_once_cancelled_declined_or_offered_anew()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync();
        await scene.ChooseAsync(scene.People.Author.Id);
        Assert.Equal("request.reason-missing", await VisitScene.RefusedAsync(() => scene.EndAsync(VisitState.Cancelled, " ")));
        await scene.EndAsync(VisitState.Cancelled, "L’expert est absent.");
        Assert.Empty(await scene.TakenAsync());

        await scene.OfferAsync();
        await scene.ChooseAsync(scene.People.Author.Id);
        await scene.OfferAsync(offer: scene.Offer(scene.Start(0), scene.Start(4)));
        Assert.Empty(await scene.TakenAsync());
        await scene.ChooseAsync(scene.People.Author.Id);
        await scene.AnswerAsync(isWanted: false, "Elle préfère attendre.");
        Assert.Empty(await scene.TakenAsync());
        Assert.Equal(VisitState.NotWanted, await scene.StateAsync());
    }

    [Fact]
    public async Task Others_are_asked_with_a_word_and_replace_the_first()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync();
        Assert.Equal("visit.word-missing", await VisitScene.RefusedAsync(() => scene.AnswerAsync(isWanted: true, " ")));
        await scene.AnswerAsync(isWanted: true, "Plutôt le mercredi.");
        Assert.Equal(VisitState.OthersAsked, await scene.StateAsync());
        Assert.Equal("visit.not-offered", await VisitScene.RefusedAsync(() => scene.UseAsync<ChooseSlotHandler>(scene.People.Author.Id, async (choose, act) => await choose.HandleAsync(new(scene.Id, await scene.VersionAsync(scene.Id), default), act, Ct))));

        await scene.OfferAsync(by: scene.People.Coordinator.Id, offer: scene.Offer(scene.Start(5)));
        await scene.ChooseAsync(scene.People.Author.Id);
        Assert.Equal(scene.Start(5), (await scene.ReadAsync())!.Chosen!.From);
    }

    [Fact]
    public async Task The_team_books_only_where_the_requester_agreed()
    {
        var asked = await VisitScene.GivenAsync(app);
        await asked.OfferAsync();
        Assert.Equal("visit.not-the-chooser", await VisitScene.RefusedAsync(() => asked.ChooseAsync(asked.People.Anne.Id)));

        var called = await VisitScene.GivenAsync(app, mayCall: true);
        await called.OfferAsync();
        await called.ChooseAsync(called.People.Coordinator.Id);
        Assert.Equal(VisitState.Booked, await called.StateAsync());
    }

    [Fact]
    public async Task Nobody_else_offers_chooses_or_ends()
    {
        var scene = await VisitScene.GivenAsync(app);
        Assert.Equal("visit.not-the-team", await VisitScene.RefusedAsync(() => scene.OfferAsync(by: scene.People.Author.Id)));
        Assert.Equal("visit.not-an-expert", await VisitScene.RefusedAsync(() => scene.OfferAsync(offer: scene.Offer(scene.Start()) with { Host = scene.People.Coordinator.Id })));
        Assert.Equal("request.not-found", await VisitScene.RefusedAsync(() => scene.OfferAsync(by: scene.People.Bruno.Id)));
        await scene.OfferAsync();
        Assert.Equal("visit.not-the-team", await VisitScene.RefusedAsync(() => scene.EndAsync(VisitState.Withdrawn, by: scene.People.Author.Id)));
        Assert.Equal("request.not-the-author", await VisitScene.RefusedAsync(() => scene.AnswerAsync(isWanted: false, null, by: scene.People.Anne.Id)));
    }

    [Fact]
    public async Task An_expert_of_the_team_who_will_see_the_patient_sees_the_request()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync(offer: scene.Offer(scene.Start()) with { Host = scene.People.Bruno.Id });

        using var bruno = await app.BrowseAsAsync(scene.People.Bruno.Id);
        await bruno.GetAsync($"/demandes/{scene.Id}");
        Assert.Contains("propose des créneaux de consultation avec", bruno.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_race_is_said()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync();
        var old = (await scene.ReadAsync())!;
        await scene.OfferAsync(offer: scene.Offer(scene.Start(6)));

        Assert.Equal("visit.changed-meanwhile", await VisitScene.RefusedAsync(() =>
            scene.UseAsync<ChooseSlotHandler>(scene.People.Author.Id, (choose, act) => choose.HandleAsync(new(scene.Id, old.Version, old.Slots[0].Id), act, Ct))));
        var now = await scene.VersionAsync(scene.Id);
        Assert.Equal("visit.slot-gone", await VisitScene.RefusedAsync(() =>
            scene.UseAsync<ChooseSlotHandler>(scene.People.Author.Id, (choose, act) => choose.HandleAsync(new(scene.Id, now, old.Slots[0].Id), act, Ct))));
    }

    [Fact]
    public async Task Slots_expire()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync(offer: scene.Offer(scene.Start(), scene.Start() + NodaTime.Duration.FromDays(30)) with { Days = 5 });
        app.Clock.Advance(NodaTime.Duration.FromDays(4));
        Assert.Equal("visit.slot-gone", await VisitScene.RefusedAsync(() => scene.ChooseAsync(scene.People.Author.Id)));
        app.Clock.Advance(NodaTime.Duration.FromDays(1));
        Assert.Equal("visit.expired", await VisitScene.RefusedAsync(() => scene.ChooseAsync(scene.People.Author.Id, slot: 1)));
        await scene.AnswerAsync(isWanted: true, "Trop tard : en avez-vous d’autres ?");
    }

    [Fact]
    public async Task A_time_already_taken_is_neither_offered_nor_chosen()
    {
        var scene = await VisitScene.GivenAsync(app);
        var other = await scene.AnsweredAsync();
        await scene.OfferAsync();
        await scene.OfferAsync(other, offer: scene.Offer(scene.Start() + NodaTime.Duration.FromMinutes(15)));
        await scene.ChooseAsync(scene.People.Author.Id);

        Assert.Equal("visit.slot-taken", await VisitScene.RefusedAsync(() => scene.ChooseAsync(scene.People.Author.Id, other)));
        Assert.Equal("visit.host-busy", await VisitScene.RefusedAsync(() => scene.OfferAsync(other, offer: scene.Offer(scene.Start() + NodaTime.Duration.FromMinutes(5)))));
        await scene.OfferAsync(other, offer: scene.Offer(scene.Start() + NodaTime.Duration.FromMinutes(20)));
        await scene.ChooseAsync(scene.People.Author.Id, other);
    }

    [Fact]
    public async Task A_visit_that_was_wished_is_declined_with_a_reason_and_an_orientation()
    {
        var scene = await VisitScene.GivenAsync(app, Outcome.AdviceOnly, wishes: true);
        Task RefuseAsync(string? why, string? orientation, ProfessionalId? by = null) => scene.UseAsync<RefuseVisitHandler>(
            by ?? scene.People.Anne.Id, async (refuse, act) => await refuse.HandleAsync(new(scene.Id, await scene.VersionAsync(scene.Id), why, orientation), act, Ct));
        Assert.Equal("request.reason-missing", await VisitScene.RefusedAsync(() => RefuseAsync("", "Surveiller.")));
        Assert.Equal("request.orientation-missing", await VisitScene.RefusedAsync(() => RefuseAsync("Lésion bénigne.", "")));

        await RefuseAsync("Lésion bénigne.", "Surveiller, photo dans six mois.");

        Assert.Equal(VisitState.Refused, await scene.StateAsync());
        Assert.Equal("visit.not-wished", await VisitScene.RefusedAsync(() => RefuseAsync("Encore.", "Rien.")));
        using var author = await app.BrowseAsAsync(scene.People.Author.Id);
        await author.GetAsync($"/demandes/{scene.Id}");
        Assert.Contains("ne propose pas la consultation souhaitée", author.Text, StringComparison.Ordinal);
        Assert.Contains("Surveiller, photo dans six mois.", author.Text, StringComparison.Ordinal);
        await scene.OfferAsync();
    }

    [Fact]
    public async Task Nothing_is_offered_before_the_opinion_nor_where_none_is_wished()
    {
        var scene = await VisitScene.GivenAsync(app, Outcome.AdviceOnly);
        Assert.Equal("visit.not-proposed", await VisitScene.RefusedAsync(() => scene.OfferAsync()));
        var open = await scene.People.SendAsync("Abgrall");
        await scene.People.World.ClaimAsync(scene.People.Anne.Id, open);
        Assert.Equal("visit.too-early", await VisitScene.RefusedAsync(() => scene.OfferAsync(open)));
        Assert.Equal("visit.nothing-to-do", await VisitScene.RefusedAsync(() => scene.EndAsync(VisitState.Withdrawn)));
    }

    [Fact]
    public async Task A_prescription_that_is_not_of_this_request_is_refused()
    {
        var scene = await VisitScene.GivenAsync(app);
        Assert.Equal("visit.prescription-unknown", await VisitScene.RefusedAsync(() => scene.OfferAsync(offer: scene.Offer(scene.Start()) with { Preparation = new("NFS", "", FileId.New()) })));
    }
}

public sealed class SqliteVisitTests(RelaisApp app) : VisitTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresVisitTests(PostgresApp app) : VisitTests(app), IClassFixture<PostgresApp>;
