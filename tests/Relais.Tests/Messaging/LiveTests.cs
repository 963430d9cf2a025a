using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Messaging.Live;
using Relais.Messaging.Notices;
using Relais.Platform.Data;
using Relais.Platform.SignIn;
using Relais.Platform.Signals;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Messaging;

public class LiveTests(MessagingApp app) : IClassFixture<MessagingApp>
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_wakes_its_person_within_a_second()
    {
        var person = await app.SomeoneAsync();
        using var browser = await app.BrowseAsAsync(person);
        using var stream = await OpenAsync(browser);
        await app.PostAsync(app.NoticeTo(person));

        Assert.Equal("event: nouvelles", await LineAsync(stream, "event:").WaitAsync(Second, Ct));
        Assert.Equal($"data: person/{person}", await LineAsync(stream, "data:").WaitAsync(Second, Ct));
    }

    [Fact]
    public async Task News_of_ones_teams_arrive_and_those_of_others_do_not()
    {
        var (person, team) = await MemberAsync();
        using var browser = await app.BrowseAsAsync(person);
        using var stream = await OpenAsync(browser);
        var hub = app.Services.GetRequiredService<SignalHub>();
        hub.Publish("team/" + TeamId.New());
        hub.Publish(PostedNotice.PersonTopic(ProfessionalId.New()));
        hub.Publish("team/" + team);

        Assert.Equal($"data: team/{team}", await LineAsync(stream, "data:").WaitAsync(Second, Ct));
    }

    [Fact]
    public async Task Nobody_listens_without_signing_in()
    {
        using var browser = app.Browse();
        await browser.GetAsync("/flux");

        Assert.NotEqual(HttpStatusCode.OK, browser.Status);
        Assert.StartsWith("/connexion", browser.Location ?? "/connexion", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stream_ends_with_the_session()
    {
        using var heartbeat = FastHeartbeat();
        var person = await app.SomeoneAsync();
        using var browser = await app.BrowseAsAsync(person);
        using var stream = await OpenAsync(browser);
        await LineAsync(stream, ": vivant");
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Session>().Where(s => s.Professional == person)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, app.Clock.GetCurrentInstant()), Ct));

        await EndAsync(stream).WaitAsync(TimeSpan.FromSeconds(5), Ct);
    }

    [Fact]
    public async Task The_stream_ends_when_rights_change()
    {
        using var heartbeat = FastHeartbeat();
        var (person, _) = await MemberAsync();
        using var browser = await app.BrowseAsAsync(person);
        using var stream = await OpenAsync(browser);
        await LineAsync(stream, ": vivant");
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Membership>().Where(m => m.Professional == person)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, app.Clock.GetCurrentInstant()), Ct));

        await EndAsync(stream).WaitAsync(TimeSpan.FromSeconds(5), Ct);
    }

    [Fact]
    public async Task A_person_has_six_streams_and_closing_one_gives_its_place_back()
    {
        using var browser = await app.BrowseAsAsync(await app.SomeoneAsync());
        var streams = new List<StreamReader>();
        for (var i = 0; i < LiveStreams.MostPerPerson; i++)
        {
            streams.Add(await OpenAsync(browser));
        }

        using (var refused = await browser.Http.GetAsync(new Uri("/flux", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Ct))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        }

        streams[0].Dispose();
        using var again = await OpenWhenFreeAsync(browser);
        streams.ForEach(stream => stream.Dispose());
    }

    private async Task<(ProfessionalId Person, TeamId Team)> MemberAsync()
    {
        var person = await app.SomeoneAsync();
        var structure = Structure.Create(new StructureText(StructureKind.SpecialisedCareTeam, "Équipe", null, CommunesOfFrance.Current.Of("29019")));
        var slug = "e" + Guid.CreateVersion7().ToString("N")[20..];
        var team = Team.Create(
            structure.Id, new TeamText("Équipe " + slug, slug, "Europe/Paris") { Need = "Peau", Summary = "Un avis.", Public = true, Departments = ["29"] });
        await app.GivenAsync(structure, team);
        await app.GivenAsync(Membership.Begin(person, structure.Id, team.Id, Role.Expert, app.Clock.GetCurrentInstant() - Duration.FromDays(1)));
        return (person, team.Id);
    }

    private static async Task<StreamReader> OpenAsync(TestBrowser browser)
    {
        var answer = await browser.Http.GetAsync(new Uri("/flux", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Ct);
        answer.EnsureSuccessStatusCode();
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var stream = new StreamReader(await answer.Content.ReadAsStreamAsync(Ct));
        await LineAsync(stream, "retry:");
        return stream;
    }

    private static async Task<StreamReader> OpenWhenFreeAsync(TestBrowser browser)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await OpenAsync(browser);
            }
            catch (HttpRequestException) when (i < 50)
            {
                await Task.Delay(50, Ct);
            }
        }
    }

    private static async Task<string> LineAsync(StreamReader stream, string start)
    {
        while (await stream.ReadLineAsync(Ct) is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new EndOfStreamException();
    }

    private static async Task EndAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync(Ct) is not null)
        {
        }
    }

    private Restored FastHeartbeat()
    {
        var streams = app.Services.GetRequiredService<LiveStreams>();
        var usual = streams.Heartbeat;
        streams.Heartbeat = TimeSpan.FromMilliseconds(100);
        return new Restored(() => streams.Heartbeat = usual);
    }

    private sealed class Restored(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
