using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Answering;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Visits;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Visits;

/// <summary>An answered request whose opinion proposes a visit, and what people do with it.</summary>
internal sealed class VisitScene(RelaisApp app, IntakeScene people)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public IntakeScene People => people;

    public RequestId Id { get; private set; }

    public Instant Now => app.Clock.GetCurrentInstant();

    /// <summary>In three days at 9 h in Paris, then every hour.</summary>
    public Instant Start(int hour = 0) => Instant.FromUtc(2026, 1, 1, 8, 0) + Duration.FromDays((int)(Now - Instant.FromUtc(2026, 1, 1, 0, 0)).TotalDays + 3) + Duration.FromHours(hour);

    public static async Task<VisitScene> GivenAsync(RelaisApp app, Outcome outcome = Outcome.Visit, bool mayCall = false, bool wishes = false)
    {
        var scene = new VisitScene(app, await IntakeScene.GivenAsync(app));
        scene.Id = await scene.AnsweredAsync(outcome, mayCall, wishes);
        return scene;
    }

    /// <summary>One more request of the same author and expert.</summary>
    public async Task<RequestId> AnsweredAsync(Outcome outcome = Outcome.Visit, bool mayCall = false, bool wishes = false)
    {
        var id = await people.SendAsync("L’Hénaff");
        await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Request>().Where(r => r.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.MayBecomeVisit, mayCall).SetProperty(r => r.WishesVisit, wishes), Ct));
        await people.World.ClaimAsync(people.Anne.Id, id);
        await people.World.UseAsync<AnswerRequestHandler>(people.Anne.Id, (answer, act) => answer.HandleAsync(new(id, "À voir.", outcome), act, Ct));
        return id;
    }

    public VisitOffer Offer(params Instant[] starts) => new(people.Anne.Id, VisitMode.InPerson, "2 rue de Siam, Brest", 20, [.. starts.Select(start => (Instant?)start)]);

    public Task OfferAsync(RequestId? id = null, ProfessionalId? by = null, VisitOffer? offer = null) =>
        UseAsync<OfferVisitHandler>(by ?? people.Anne.Id, async (handler, act) => await handler.HandleAsync(new(id ?? Id, await VersionAsync(id ?? Id), offer ?? Offer(Start(), Start(1))), act, Ct));

    public async Task ChooseAsync(ProfessionalId by, RequestId? id = null, int slot = 0)
    {
        var visit = (await ReadAsync(id ?? Id))!;
        var chosen = visit.Slots.Where(one => one.State is SlotState.Offered).OrderBy(one => one.From).ElementAt(slot);
        await UseAsync<ChooseSlotHandler>(by, (handler, act) => handler.HandleAsync(new(id ?? Id, visit.Version, chosen.Id), act, Ct));
    }

    public Task EndAsync(VisitState end, string? word = null, ProfessionalId? by = null) =>
        UseAsync<EndVisitHandler>(by ?? people.Anne.Id, async (handler, act) => await handler.HandleAsync(new(Id, await VersionAsync(Id), end, word), act, Ct));

    public Task AnswerAsync(bool isWanted, string? word, ProfessionalId? by = null) =>
        UseAsync<AnswerOfferHandler>(by ?? people.Author.Id, async (handler, act) => await handler.HandleAsync(new(Id, await VersionAsync(Id), isWanted, word), act, Ct));

    public async Task<long> VersionAsync(RequestId id) => (await ReadAsync(id))?.Version ?? 0;

    public Task<Visit?> ReadAsync(RequestId? id = null) => app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().VisitOfAsync(id ?? Id, Ct));

    public async Task<VisitState?> StateAsync() => (await ReadAsync())?.State;

    public Task<List<TakenTime>> TakenAsync() => app.InScopeAsync(scope =>
        scope.GetRequiredService<RelaisDb>().Set<TakenTime>().AsNoTracking().Where(t => t.Host == people.Anne.Id).OrderBy(t => t.At).ToListAsync(Ct));

    public Task UseAsync<TService>(ProfessionalId by, Func<TService, Act, Task> use)
        where TService : notnull => people.World.UseAsync<TService>(by, use);

    public static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal.Code;
}
