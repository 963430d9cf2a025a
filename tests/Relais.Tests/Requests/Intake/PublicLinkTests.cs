using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Following;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Doubles;
using Relais.Requests.Intake.Public;
using Relais.Requests.Life;
using Relais.Requests.Visits;
using Relais.Testing;
using Relais.Tests.Requests.Races;
using Relais.Tests.Requests.Visits;
using Xunit;

namespace Relais.Tests.Requests.Intake;

/// <summary>Secret links in the hands of robots, of the impatient and of the late.</summary>
public abstract class PublicLinkTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visit_still_to_come_keeps_its_link_open()
    {
        var (visits, link) = await FollowedVisitAsync();
        await visits.UseAsync<CloseRequestHandler>(visits.People.Coordinator.Id, (close, act) => close.HandleAsync(new(visits.Id), act, Ct));
        var far = visits.Start() + Duration.FromDays(150);
        await visits.OfferAsync(offer: visits.Offer(far) with { Days = 60 });
        var version = await visits.VersionAsync(visits.Id);
        var slot = (await visits.ReadAsync())!.Slots[0].Id;
        await app.InScopeAsync(async scope =>
        {
            var sender = (await scope.GetRequiredService<RelaisDb>().SenderOfLinkAsync(link, visits.Now, Ct))!;
            await scope.GetRequiredService<ChooseSlotHandler>().HandleAsync(new(visits.Id, version, slot), sender.ActOf(visits.Now, null), Ct);
        });

        Assert.True(await IsOpenAsync(link, far - Duration.FromHours(1)));
        Assert.False(await IsOpenAsync(link, far + Duration.FromDays(30)));
        await visits.EndAsync(VisitState.Cancelled, "Absente.");
        Assert.False(await IsOpenAsync(link, far - Duration.FromHours(1)));
    }

    [Fact]
    public async Task Slots_offered_after_ninety_days_are_chosen_by_the_link_that_is_mailed()
    {
        var (visits, link) = await FollowedVisitAsync();
        await visits.UseAsync<CloseRequestHandler>(visits.People.Coordinator.Id, (close, act) => close.HandleAsync(new(visits.Id), act, Ct));
        app.Clock.Advance(Duration.FromDays(100));
        Assert.False(await IsOpenAsync(link, visits.Now));

        await visits.OfferAsync();

        using var browser = app.Browse();
        await browser.GetAsync($"/suivi/{link}/consultation");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector("input[name=Slot]"));
        Assert.False(await IsOpenAsync(link, visits.Now + Duration.FromDays(60)));
    }

    [Fact]
    public async Task Whose_request_was_merged_chooses_a_slot_of_the_twin_that_answers_for_it()
    {
        var (visits, link) = await FollowedVisitAsync();
        var twin = await visits.AnsweredAsync();
        await visits.People.SamePatientAsync(twin, visits.Id);
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Request>().Where(r => r.Id == visits.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RequestState.InCharge), Ct));
        await visits.UseAsync<MergeRequestsHandler>(visits.People.Coordinator.Id, (merge, act) => merge.HandleAsync(new(visits.Id, twin), act, Ct));
        using var browser = app.Browse();
        await browser.GetAsync($"/suivi/{link}/consultation");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);

        await visits.OfferAsync(twin);

        Assert.NotNull((await browser.VisitAsync($"/suivi/{link}")).QuerySelector($"a[href='/suivi/{link}/consultation']"));
        Assert.Contains("propose des créneaux de consultation", browser.Text, StringComparison.Ordinal);
        var slot = (await browser.VisitAsync($"/suivi/{link}/consultation")).QuerySelector("input[name=Slot]")!.GetAttribute("value")!;
        await browser.SubmitAsync("choisir", ("Slot", slot));
        Assert.Equal(VisitState.Booked, (await visits.ReadAsync(twin))!.State);
        await browser.GetAsync($"/suivi/{link}/rendez-vous.ics");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task No_code_is_said_to_leave_once_the_address_is_proven()
    {
        var (_, link) = await FollowedVisitAsync();
        using var browser = app.Browse();
        await browser.GetAsync($"/suivi/{link}/code");

        Assert.Null(browser.Page.QuerySelector("input[name=Code]"));
        Assert.DoesNotContain("vient de partir", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/demande")]
    public async Task Nothing_large_is_read_of_whoever_proved_nothing(string page)
    {
        var scene = await IntakeScene.GivenAsync(app);
        var (_, proven) = await FollowedVisitAsync();

        foreach (var link in new[] { new string('A', 27), await BegunAsync(scene) })
        {
            Assert.Equal((413, false, null), await PostAsync($"/suivi/{link}{page}", 20_000_000));
            Assert.Equal((200, true, 1_048_576), await PostAsync($"/suivi/{link}{page}", null));
            Assert.Equal((200, true, null), await PostAsync($"/suivi/{link}{page}", 20_000));
        }

        Assert.Equal((200, true, null), await PostAsync($"/suivi/{proven}{page}", 20_000_000));
        using var browser = app.Browse();
        using var large = new MultipartFormDataContent { { new ByteArrayContent(new byte[2_000_000]), "Attached", "a.jpg" } };
        await browser.SendAsync($"/suivi/{new string('A', 27)}{page}", large);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, browser.Status);
    }

    [Fact]
    public async Task Forty_hands_on_one_code_try_five_times()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var link = await BegunAsync(scene);
        await app.InScopeAsync(async scope =>
        {
            var (db, links) = (scope.GetRequiredService<RelaisDb>(), scope.GetRequiredService<FollowLinks>());
            var sender = (await db.SenderOfLinkAsync(link, app.Clock.GetCurrentInstant(), Ct))!;
            sender.Give(links.HashOf(sender.Id, "424242"), app.Clock.GetCurrentInstant());
            await db.SaveChangesAsync(Ct);
        });
        var act = new Act(ProfessionalId.Relais, app.Clock.GetCurrentInstant());

        await Race.RunAsync(40, attempt => app.InScopeAsync(async scope =>
        {
            await scope.GetRequiredService<ConfirmCodeHandler>().HandleAsync(new(link, $"10000{attempt % 10}"), act, default);
            return RequestId.New();
        }));

        var tries = await app.InScopeAsync(async scope => (await scope.GetRequiredService<RelaisDb>().SenderOfLinkAsync(link, act.At, Ct))!.Tries);
        Assert.InRange(tries, 1, PublicSender.MostTries);
    }

    [Fact]
    public async Task Two_windows_send_one_request()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var link = await BegunAsync(scene);
        var act = await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var sender = (await db.SenderOfLinkAsync(link, app.Clock.GetCurrentInstant(), Ct))!;
            sender.Give("right", app.Clock.GetCurrentInstant());
            Assert.True(sender.TryCode("right", new(sender.Id, app.Clock.GetCurrentInstant())));
            await db.SaveChangesAsync(Ct);
            return sender.ActOf(app.Clock.GetCurrentInstant(), null);
        });

        await Race.RunAsync(6, attempt => app.InScopeAsync(async scope =>
        {
            await scope.GetRequiredService<SendPublicRequestHandler>().HandleAsync(new(link, new RequestForm { Question = "Avis ?", IsConsented = true }, Given.Traits("Deux" + (char)('a' + attempt))), act, default);
            return RequestId.New();
        }));

        Assert.Equal(1, await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Request>().CountAsync(r => r.Author == act.By, Ct)));
    }

    [Theory]
    [InlineData("a@exemple.fr\r\nBcc: b@exemple.fr")]
    [InlineData("a@exemple.fr\nBcc: b@exemple.fr")]
    [InlineData("a@exemple.fr, b@exemple.fr")]
    [InlineData("\"a\r\nSubject: x\"@exemple.fr")]
    [InlineData("a@exemple.fr\0")]
    public void An_address_holds_one_address(string typed) =>
        Assert.NotNull(new ContactText("Paul", "Visiteur", "10") { Email = typed, NeedsEmail = true }.WhyNot());

    private async Task<string> BegunAsync(IntakeScene scene)
    {
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<IntakeCount>().ExecuteDeleteAsync(Ct));
        using var browser = app.Browse();
        await browser.GetAsync($"/demander/{scene.Line.Id}");
        await browser.SubmitAsync("commencer", ("Contact.LastName", "Visiteur"), ("Contact.FirstName", "Paul"), ("Contact.Profession", "10"), ("Contact.Email", $"p{Guid.CreateVersion7():N}@example.fr"));

        // The code that leaves would otherwise be given in the middle of what follows.
        await IntakeScene.MailsToAsync(app, "");
        return browser.Location!.Split('/')[2];
    }

    /// <summary>An answered request that somebody follows by a link.</summary>
    private async Task<(VisitScene Visits, string Link)> FollowedVisitAsync()
    {
        var visits = await VisitScene.GivenAsync(app);
        var link = await app.InScopeAsync(async scope =>
        {
            var (db, links) = (scope.GetRequiredService<RelaisDb>(), scope.GetRequiredService<FollowLinks>());
            var author = ProfessionalId.New();
            var text = new ContactText("Paul", "Visiteur", "10") { Email = $"p{author}@example.fr", NeedsEmail = true };
            var contact = Contact.Of(text, Channel.PublicForm, null, new Act(visits.People.Coordinator.Id, visits.Now));
            var made = links.LinkOf(contact.Id);
            db.Add(contact);
            db.Add(PublicSender.ByMail(contact.Id, visits.People.Line.Id, visits.Id, FollowLinks.HashOf(made), new Act(contact.Id, visits.Now)));
            await db.SaveChangesAsync(Ct);
            await db.Set<Request>().Where(r => r.Id == visits.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Author, contact.Id).SetProperty(r => r.IsByContact, true), Ct);
            return made;
        });
        return (visits, link);
    }

    private async Task<bool> IsOpenAsync(string link, Instant at) =>
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().SenderOfLinkAsync(link, at, Ct)) is not null;

    /// <summary>Posts a body that fails when it is read, up to what reads the form: the answer, whether it got there, and the size that it was cut to.</summary>
    private Task<(int Status, bool IsPassed, long? Most)> PostAsync(string path, long? length) => app.InScopeAsync(async scope =>
    {
        var (isPassed, size) = (false, new BodySize());
        var http = new DefaultHttpContext { RequestServices = scope };
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(size);
        (http.Request.Method, http.Request.Path, http.Request.ContentLength, http.Request.Body) = ("POST", path, length, new UnreadStream());
        var guard = new UnprovenBodies(_ =>
        {
            isPassed = true;
            return Task.CompletedTask;
        });
        await guard.InvokeAsync(http, scope.GetRequiredService<RelaisDb>(), app.Clock);
        return (http.Response.StatusCode, isPassed, size.MaxRequestBodySize);
    });

    private sealed class BodySize : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }

    private sealed class UnreadStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("The body was read.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidOperationException("The body was read.");
    }
}

public sealed class SqlitePublicLinkTests(RelaisApp app) : PublicLinkTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresPublicLinkTests(PostgresApp app) : PublicLinkTests(app), IClassFixture<PostgresApp>;
