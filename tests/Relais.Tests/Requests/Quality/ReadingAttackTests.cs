using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Quality;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Quality;

/// <summary>A second reading stays anonymous on both sides, is given once, and is closed to who has left the team.</summary>
public abstract class ReadingAttackTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_traces_of_the_patient_do_not_tell_the_first_expert_who_read_again()
    {
        var (scene, id, reading) = await DrawnAsync();
        using (var bruno = await app.BrowseAsAsync(scene.Bruno.Id))
        {
            await bruno.GetAsync($"/relectures/{reading}");
        }

        await GiveAsync(scene, reading);
        var patient = await scene.World.PatientOfAsync(id);
        using var anne = await app.BrowseAsAsync(scene.Anne.Id);
        await anne.GetAsync($"/patients/{patient}/traces");
        Assert.Contains("Un relecteur de l’équipe a donné un avis de relecture anonyme", anne.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Bruno.LastName, anne.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // The journal itself says who, for whoever answers for the structure.
        Assert.True(await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().AnyAsync(e => e.Patient == patient && e.Action == "reading.give" && e.By == scene.Bruno.Id, Ct)));
    }

    [Fact]
    public async Task Whoever_took_part_is_hidden_from_the_reader()
    {
        var (scene, _, reading) = await DrawnAsync("Vu avec Coordo et Anne\u00A0: bénin.", async (given, id) => await given.World.WriteAsync(given.Coordinator.Id, id, "Merci.", isPrivate: true));
        await GiveAsync(scene, reading);
        using var bruno = await app.BrowseAsAsync(scene.Bruno.Id);
        await bruno.GetAsync($"/relectures/{reading}");
        Assert.Contains("Vu avec [masqué] et [masqué]", bruno.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_the_team_reads_nothing_again_and_changes_nothing()
    {
        var (scene, _, reading) = await DrawnAsync();
        using var bruno = await app.BrowseAsAsync(scene.Bruno.Id);
        await bruno.GetAsync($"/relectures/{reading}");
        Assert.Equal(HttpStatusCode.OK, bruno.Status);
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Membership>().Where(m => m.Professional == scene.Bruno.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, app.Clock.GetCurrentInstant()), Ct));
        await app.GivenAsync(Given.ARole(scene.Bruno, scene.Practice, Role.Requester));

        await bruno.SubmitAsync("avis", ("Opinion", "Trop tard."), ("Outcome", nameof(Outcome.Visit)));
        Assert.True(bruno.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Found, $"{bruno.Status}");
        foreach (var page in new[] { $"/relectures/{reading}", $"/relectures/{reading}/photos/1", "/relectures" })
        {
            await bruno.GetAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, bruno.Status);
        }

        Assert.Equal(ReadingState.Asked, await StateAsync(reading));
    }

    [Fact]
    public async Task Given_ten_times_at_once_it_is_given_once_whatever_else_is_posted()
    {
        var (scene, _, reading) = await DrawnAsync();
        using var bruno = await app.BrowseAsAsync(scene.Bruno.Id);
        var page = await bruno.GetAsync($"/relectures/{reading}");
        var token = page.QuerySelector("#avis input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answers = new System.Collections.Concurrent.ConcurrentBag<int>();
        await Parallel.ForAsync(0, 10, Ct, async (at, ct) =>
        {
            using var content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "avis", ["__RequestVerificationToken"] = token, ["Opinion"] = $"Avis n° {at}", ["Outcome"] = nameof(Outcome.Visit),
                ["Reader"] = scene.Anne.Id.ToString(), ["Expert"] = scene.Bruno.Id.ToString(), ["State"] = nameof(ReadingState.Compared), ["Agreement"] = nameof(Agreement.Same), ["Version"] = "99",
            });
            using var answer = await bruno.Http.PostAsync(new Uri($"/relectures/{reading}", UriKind.Relative), content, ct);
            answers.Add((int)answer.StatusCode);
        });

        Assert.Equal(1, answers.Count(status => status == 302));
        Assert.DoesNotContain(answers, status => status >= 500);
        var kept = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<BlindReading>().AsNoTracking().SingleAsync(r => r.Id == reading, Ct));
        Assert.Equal((ReadingState.Given, scene.Bruno.Id, scene.Anne.Id, null), (kept.State, kept.Reader, kept.Expert, kept.Agreement));
        Assert.Equal(1, await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().CountAsync(e => e.Action == "reading.give" && e.By == scene.Bruno.Id, Ct)));
    }

    private static Task GiveAsync(IntakeScene scene, Guid reading) =>
        scene.World.UseAsync<GiveReadingHandler>(scene.Bruno.Id, (give, act) => give.HandleAsync(new(reading, "Mon avis.", Outcome.Visit, FindingText.None), act, Ct));

    private async Task<(IntakeScene Scene, RequestId Id, Guid Reading)> DrawnAsync(string opinion = "Bénin.", Func<IntakeScene, RequestId, Task>? before = null)
    {
        var scene = await IntakeScene.GivenAsync(app);
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Line>().Where(l => l.Id == scene.Line.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.ReadingPercent, 100), Ct));
        var id = await scene.SendAsync("L’Hénaff");
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        await (before?.Invoke(scene, id) ?? Task.CompletedTask);
        await scene.World.AnswerAsync(scene.Anne.Id, id, opinion);
        await app.TellAllAsync();

        return (scene, id, await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<BlindReading>().Where(r => r.Request == id).Select(r => r.Id).SingleAsync(Ct)));
    }

    private Task<ReadingState> StateAsync(Guid reading) =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<BlindReading>().Where(r => r.Id == reading).Select(r => r.State).SingleAsync(Ct));
}

public sealed class ReadingAttackTestsOnSqlite(RelaisApp app) : ReadingAttackTests(app), IClassFixture<RelaisApp>;

public sealed class ReadingAttackTestsOnPostgres(PostgresApp app) : ReadingAttackTests(app), IClassFixture<PostgresApp>;
