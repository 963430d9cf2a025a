using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.People;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Following;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Lines;

/// <summary>Whoever leaves a team is asked by its lines no more, and nothing that they had waits for nobody.</summary>
public abstract class LeaveLinesTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_named_by_a_line_and_leaves_is_named_no_more_and_what_waited_goes_on()
    {
        var scene = await IntakeScene.GivenAsync(app);
        await NameAsync(scene, scene.Bruno);
        var id = await scene.SendAsync("Nommée");
        Assert.Equal(scene.Bruno.Id.Value, (await scene.ReadAsync(id)).Group);

        var administrator = await scene.LeaveAsync(scene.Bruno);
        await SweepAsync();

        var line = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Lines().Include(l => l.Recipients).SingleAsync(l => l.Id == scene.Line.Id, Ct));
        Assert.DoesNotContain(line.Recipients, recipient => recipient.Target == scene.Bruno.Id.Value);
        var request = await scene.ReadAsync(id);
        Assert.NotEqual(scene.Bruno.Id.Value, request.Group);
        Assert.Equal(RequestState.Sent, request.State);
        Assert.Single(request.Steps, step => step.Kind is StepKind.Reassigned);
        Assert.DoesNotContain("n’a pas répondu", request.Steps.Single(step => step.Kind is StepKind.Reassigned).Text, StringComparison.Ordinal);
        var notice = Assert.Single(await scene.NoticesOfAsync(administrator), one => one.Url == $"/administration/lignes/{line.Id}");
        Assert.Contains("Lésion cutanée suspecte", notice.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_named_and_stays_keeps_what_waits()
    {
        var scene = await IntakeScene.GivenAsync(app);
        await NameAsync(scene, scene.Bruno);
        var id = await scene.SendAsync("Gardée");

        await scene.LeaveAsync(scene.Anne);
        await SweepAsync();

        Assert.Equal(scene.Bruno.Id.Value, (await scene.ReadAsync(id)).Group);
    }

    [Fact]
    public async Task The_coordination_is_told_of_each_request_that_they_have_in_charge()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var (one, answered) = (await scene.SendAsync("En charge"), await scene.SendAsync("Répondue"));
        await scene.World.ClaimAsync(scene.Anne.Id, one);
        await scene.World.ClaimAsync(scene.Anne.Id, answered);
        await scene.World.AnswerAsync(scene.Anne.Id, answered, "Bénin.");

        await scene.LeaveAsync(scene.Anne);

        var notice = Assert.Single(await scene.NoticesOfAsync(scene.Coordinator.Id), one => one.Title.StartsWith("L’expert en charge a quitté", StringComparison.Ordinal));
        Assert.Equal($"/demandes/{one}/attribuer", notice.Url);
        using var coordinator = await scene.CoordinatorAsync();
        await coordinator.VisitAsync(notice.Url);
        Assert.Contains("Bruno", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_ends_by_its_date_is_told_once_like_one_that_is_taken_back()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var end = app.Clock.GetCurrentInstant() + Duration.FromHours(1);
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Membership>().Where(m => m.Professional == scene.Anne.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, end), Ct));
        Assert.Equal(0, await WatchAsync());

        app.Clock.Set(end);

        Assert.Equal(1, await WatchAsync());
        Assert.Equal(0, await WatchAsync());
        await app.TellAllAsync();
        var members = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<RotaMember>().Where(m => m.Rota == scene.Rota.Id).Select(m => m.Professional).ToListAsync(Ct));
        Assert.Equal([scene.Bruno.Id], members);
    }

    private Task NameAsync(IntakeScene scene, Professional who) => app.InScopeAsync(async scope =>
    {
        var db = scope.GetRequiredService<RelaisDb>();
        var line = await db.Lines().Include(l => l.Recipients).SingleAsync(l => l.Id == scene.Line.Id, Ct);
        foreach (var recipient in line.Recipients.ToList())
        {
            line.RemoveRecipient(recipient.Id);
        }

        line.AddRecipient(RecipientScope.Fallback, null, RecipientKind.Expert, who.Id.Value);
        await db.SaveChangesAsync(Ct);
    });

    private Task SweepAsync() => app.InScopeAsync(scope => scope.GetRequiredService<PassOnSilent>().RunAsync(Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));

    private Task<int> WatchAsync() => app.InScopeAsync(scope => scope.GetRequiredService<WatchMemberships>().RunAsync(Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));
}

public sealed class SqliteLeaveLinesTests(RelaisApp app) : LeaveLinesTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresLeaveLinesTests(PostgresApp app) : LeaveLinesTests(app), IClassFixture<PostgresApp>;
