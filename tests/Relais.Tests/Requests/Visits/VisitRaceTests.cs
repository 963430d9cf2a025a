using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Visits;
using Relais.Testing;
using Relais.Tests.Requests.Races;
using Xunit;

namespace Relais.Tests.Requests.Visits;

/// <summary>Many choose the time of one expert at the same moment: one has it (security.md §5.1, T16).</summary>
public abstract class VisitRaceTests(RelaisApp app)
{
    private const int Requests = 20;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_of_a_thousand_choices_of_the_same_time_wins()
    {
        var (scene, requests) = await OfferedAsync(at => 5 * at);
        var act = await scene.People.World.ActOfAsync(scene.People.Author.Id);
        var offers = new List<(RequestId Id, long Version, Guid Slot)>();
        foreach (var id in requests)
        {
            var visit = (await scene.ReadAsync(id))!;
            offers.Add((id, visit.Version, visit.Slots[0].Id));
        }

        var chosen = await Race.RunAsync(1_000, attempt => app.InScopeAsync(async scope =>
        {
            var (id, version, slot) = offers[attempt % offers.Count];
            await scope.GetRequiredService<ChooseSlotHandler>().HandleAsync(new(id, version, slot), act, default);
            return id;
        }));

        var winner = Assert.Single(chosen, id => id is not null);
        var booked = await BookedAsync(scene);
        Assert.Equal(winner, Assert.Single(booked).Request);
        Assert.Equal(booked[0].Minutes / TakenTime.Minutes, (await scene.TakenAsync()).Count);
        Assert.Equal(1, await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<RequestStep>().CountAsync(step => requests.Contains(step.Request) && step.Kind == StepKind.VisitBooked, Ct)));
    }

    [Fact]
    public async Task Whatever_is_chosen_together_no_two_visits_of_one_expert_overlap()
    {
        var random = new Random(7);
        var (scene, requests) = await OfferedAsync(_ => 5 * random.Next(0, 40));
        var act = await scene.People.World.ActOfAsync(scene.People.Author.Id);

        await Race.RunAsync(200, attempt => app.InScopeAsync(async scope =>
        {
            var id = requests[attempt % requests.Count];
            var visit = (await scope.GetRequiredService<RelaisDb>().VisitOfAsync(id, default))!;
            await scope.GetRequiredService<ChooseSlotHandler>().HandleAsync(new(id, visit.Version, visit.Slots[0].Id), act, default);
            return id;
        }));

        var booked = await BookedAsync(scene);
        Assert.NotEmpty(booked);
        Assert.All(booked.Zip(booked.Skip(1)), pair => Assert.True(pair.First.Until <= pair.Second.From));
    }

    /// <summary>Without what the key of the table holds, checking before writing lets several through.</summary>
    [Fact]
    public async Task Checking_before_writing_would_not_have_been_enough()
    {
        var (scene, requests) = await OfferedAsync(_ => 0);
        var free = await Task.WhenAll(requests.Select(id => app.InScopeAsync(async scope =>
        {
            var slot = (await scope.GetRequiredService<RelaisDb>().VisitOfAsync(id, Ct))!.Slots[0];
            return !await scope.GetRequiredService<RelaisDb>().IsTakenAsync(slot.Host, [.. TakenTime.Of(slot.From, slot.Until)], id, Ct);
        })));

        Assert.True(free.Count(one => one) > 1);
    }

    private async Task<(VisitScene Scene, List<RequestId> Requests)> OfferedAsync(Func<int, int> minutes)
    {
        var scene = await VisitScene.GivenAsync(app);
        List<RequestId> requests = [scene.Id];
        while (requests.Count < Requests)
        {
            requests.Add(await scene.AnsweredAsync());
        }

        for (var at = 0; at < requests.Count; at++)
        {
            await scene.OfferAsync(requests[at], offer: scene.Offer(scene.Start() + Duration.FromMinutes(minutes(at))) with { Minutes = 120 });
        }

        return (scene, requests);
    }

    private Task<List<VisitSlot>> BookedAsync(VisitScene scene) => app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<VisitSlot>().AsNoTracking().Where(s => s.Host == scene.People.Anne.Id && s.State == SlotState.Chosen).OrderBy(s => s.From).ToListAsync(Ct));
}

public sealed class SqliteVisitRaceTests(RelaisApp app) : VisitRaceTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresVisitRaceTests(PostgresApp app) : VisitRaceTests(app), IClassFixture<PostgresApp>;
