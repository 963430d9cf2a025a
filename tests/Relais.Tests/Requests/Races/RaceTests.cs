using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Answering;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Testing;

namespace Relais.Tests.Requests.Races;

/// <summary>When everybody wants the same thing at the same moment, one has it.</summary>
public abstract class RaceTests(RelaisApp app)
{
    private readonly World _world = new(app);

    [Fact]
    public async Task One_of_a_thousand_claims_wins()
    {
        var scene = await RaceScene.StageAsync(app, "prise-en-charge");
        var request = await _world.SendAsync(scene.Author, scene.Line.Id, Given.Traits("Tanguy"), "Faut-il la voir vite ?");
        Act[] acts = [.. await Task.WhenAll(scene.Rota.Select(_world.ActOfAsync))];

        var winners = await Race.RunAsync(1_000, attempt => app.InScopeAsync(async scope =>
        {
            var act = acts[attempt % acts.Length];
            await scope.GetRequiredService<ClaimRequestHandler>().HandleAsync(new ClaimRequest(request), act, default);
            return act.By;
        }));

        var winner = Assert.Single(winners, by => by is not null);
        var (claimed, lines) = await ReadAsync(request, "request.claim");
        Assert.Equal(winner, claimed.Expert);
        Assert.Equal(RequestState.InCharge, claimed.State);
        Assert.Single(claimed.Steps, step => step.Kind == StepKind.Claimed);
        Assert.Equal(1, lines);
    }

    [Fact]
    public async Task A_draft_sent_twenty_times_at_once_is_sent_once()
    {
        var scene = await RaceScene.StageAsync(app, "envoi");
        var draft = await _world.DraftAsync(scene.Author, scene.Line.Id, "Faut-il la voir vite ?");
        var act = await _world.ActOfAsync(scene.Author);
        var traits = Given.Traits("Guivarc’h");

        var sent = await Race.RunAsync(20, _ => app.InScopeAsync(async scope =>
        {
            var form = new RequestForm { Question = "Faut-il la voir vite ?", IsConsented = true };
            form.Patient.Choice = "nouveau";
            return (await scope.GetRequiredService<SendRequestHandler>().HandleAsync(new SendRequest(draft, scene.Line.Id, form, traits), act, default)).Sent!.Value;
        }));

        var made = sent.OfType<RequestId>().Distinct();
        Assert.Equal([draft], made);
        var (request, lines) = await ReadAsync(draft, "request.send");
        Assert.Equal([StepKind.Sent, StepKind.Routed], request.Steps.Select(step => step.Kind).Order());
        Assert.Equal(1, lines);
        Assert.Equal(1, await OfAuthorAsync(scene.Author));
        Assert.Empty(await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<RequestDraft>().Where(d => d.Id == draft).ToListAsync()));
    }

    private Task<int> OfAuthorAsync(ProfessionalId author) =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Request>().CountAsync(r => r.Author == author));

    private Task<(Request Request, int Lines)> ReadAsync(RequestId id, string action) =>
        app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var subject = "request/" + id;
            var lines = await db.Set<JournalEntry>().CountAsync(line => line.Action == action && line.Subject == subject);
            return (await db.Set<Request>().Include(r => r.Steps).SingleAsync(r => r.Id == id), lines);
        });
}

/// <summary>On SQLite.</summary>
public sealed class RaceTestsOnSqlite(RelaisApp app) : RaceTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class RaceTestsOnPostgres(PostgresApp app) : RaceTests(app), IClassFixture<PostgresApp>;
