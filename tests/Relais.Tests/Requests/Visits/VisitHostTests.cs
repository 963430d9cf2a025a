using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Messaging.Notices;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Visits;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Visits;

/// <summary>Nobody is sent to an expert who asks the question, has left, or is away that day.</summary>
public abstract class VisitHostTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_does_not_see_the_patient_in_place_of_the_team()
    {
        var scene = await VisitScene.GivenAsync(app);
        await app.GivenAsync(Given.ARole(scene.People.Author, scene.People.Ess, Role.Expert, scene.People.Team));
        var asker = scene.People.Author.Id;

        Assert.Equal("visit.host-asks", await VisitScene.RefusedAsync(() => scene.OfferAsync(offer: scene.Offer(scene.Start()) with { Host = asker })));

        // The one whose request was merged into it keeps reading it as somebody who asks.
        await app.GivenAsync(new RequestParty { Request = scene.Id, Professional = scene.People.Bruno.Id, Since = scene.Now, IsActive = true, IsRequester = true });
        Assert.Equal("visit.host-asks", await VisitScene.RefusedAsync(() => scene.OfferAsync(offer: scene.Offer(scene.Start()) with { Host = scene.People.Bruno.Id })));
        await scene.OfferAsync();
    }

    [Fact]
    public async Task Slots_of_an_expert_who_left_are_neither_chosen_nor_offered()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync();
        await LeaveAsync(scene);

        Assert.Equal("visit.host-gone", await VisitScene.RefusedAsync(() => scene.ChooseAsync(scene.People.Author.Id)));
        Assert.Equal("visit.not-an-expert", await VisitScene.RefusedAsync(() => scene.OfferAsync(by: scene.People.Coordinator.Id)));
        await scene.AnswerAsync(isWanted: true, "Avec un autre expert ?");
        await scene.OfferAsync(by: scene.People.Coordinator.Id, offer: scene.Offer(scene.Start()) with { Host = scene.People.Bruno.Id });
        await scene.ChooseAsync(scene.People.Author.Id);
    }

    [Fact]
    public async Task An_expert_of_elsewhere_whom_the_line_calls_offers_slots()
    {
        var scene = await VisitScene.GivenAsync(app);
        await app.GivenAsync(new LineRecipient { Line = scene.People.Line.Id, Scope = RecipientScope.Backup, Rank = 1, Kind = RecipientKind.Expert, Target = scene.People.Anne.Id.Value });
        await LeaveAsync(scene);

        await scene.OfferAsync();
        await scene.ChooseAsync(scene.People.Author.Id);
    }

    [Fact]
    public async Task Days_of_absence_are_neither_offered_nor_chosen()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync(offer: scene.Offer(scene.Start(), scene.Start(48)));
        var day = scene.Start().InZone(scene.People.Line.Zone).Date;
        await app.GivenAsync(new Absence { Professional = scene.People.Anne.Id, From = day, To = day });

        Assert.Equal("visit.host-away", await VisitScene.RefusedAsync(() => scene.ChooseAsync(scene.People.Author.Id)));
        Assert.Equal("visit.host-away", await VisitScene.RefusedAsync(() => scene.OfferAsync(by: scene.People.Coordinator.Id, offer: scene.Offer(scene.Start(2), scene.Start(50)))));
        await scene.ChooseAsync(scene.People.Author.Id, slot: 1);
    }

    [Fact]
    public async Task When_the_expert_of_a_visit_leaves_those_who_can_offer_others_are_told()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync();
        await scene.ChooseAsync(scene.People.Author.Id);

        await scene.People.LeaveAsync(scene.People.Anne);

        var notice = Assert.Single(await scene.People.NoticesOfAsync(scene.People.Coordinator.Id), IsAboutHost);
        Assert.StartsWith("L’expert d’un rendez-vous a quitté l’équipe", notice.Title, StringComparison.Ordinal);
        Assert.Equal($"/demandes/{scene.Id}/consultation", notice.Url);
        Assert.DoesNotContain(await scene.People.NoticesOfAsync(scene.People.Anne.Id), IsAboutHost);
    }

    [Fact]
    public async Task An_absence_declared_over_a_visit_is_told_and_another_is_not()
    {
        var scene = await VisitScene.GivenAsync(app);
        await scene.OfferAsync();
        var day = scene.Start().InZone(scene.People.Line.Zone).Date;

        await DeclareAsync(scene, day.PlusDays(5));
        Assert.DoesNotContain(await scene.People.NoticesOfAsync(scene.People.Coordinator.Id), IsAboutHost);
        await DeclareAsync(scene, day);

        foreach (var told in new[] { scene.People.Coordinator.Id, scene.People.Anne.Id })
        {
            Assert.StartsWith("Des créneaux proposés tombent pendant une absence", Assert.Single(await scene.People.NoticesOfAsync(told), IsAboutHost).Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_slot_of_another_request_is_gone_even_for_the_same_people()
    {
        var scene = await VisitScene.GivenAsync(app);
        var other = await scene.AnsweredAsync();
        await scene.OfferAsync();
        await scene.OfferAsync(other, offer: scene.Offer(scene.Start(5)));
        var foreign = (await scene.ReadAsync(other))!.Slots[0].Id;
        var version = await scene.VersionAsync(scene.Id);

        Assert.Equal("visit.slot-gone", await VisitScene.RefusedAsync(() =>
            scene.UseAsync<ChooseSlotHandler>(scene.People.Author.Id, (choose, act) => choose.HandleAsync(new(scene.Id, version, foreign), act, Ct))));
    }

    [Theory]
    [InlineData("9999-12-31", "23:30", "America/Martinique")]
    [InlineData("-9998-01-01", "00:00", "Indian/Reunion")]
    public void A_date_beyond_time_is_no_moment(string date, string time, string zone)
    {
        var form = new VisitForm { Dates = [date], Times = [time], Minutes = "20", Days = "7" };
        Assert.Null(Assert.Single(form.ToOffer(DateTimeZoneProviders.Tzdb[zone]).Starts));
    }

    private static bool IsAboutHost(PostedNotice notice) => notice.Title.Contains("proposez", StringComparison.Ordinal);

    private async Task DeclareAsync(VisitScene scene, LocalDate day)
    {
        await scene.UseAsync<DeclareAbsenceHandler>(scene.People.Anne.Id, (declare, act) =>
            declare.HandleAsync(new(scene.People.Anne.Id, null, day, day, act.At.InZone(scene.People.Line.Zone).Date), act, Ct));
        await app.TellAllAsync();
    }

    private Task LeaveAsync(VisitScene scene) => app.InScopeAsync(async scope =>
    {
        var db = scope.GetRequiredService<RelaisDb>();
        await db.Set<Membership>().Where(m => m.Professional == scene.People.Anne.Id).ExecuteDeleteAsync(Ct);
        await db.Set<RotaMember>().Where(m => m.Professional == scene.People.Anne.Id).ExecuteDeleteAsync(Ct);
    });
}

public sealed class SqliteVisitHostTests(RelaisApp app) : VisitHostTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresVisitHostTests(PostgresApp app) : VisitHostTests(app), IClassFixture<PostgresApp>;
