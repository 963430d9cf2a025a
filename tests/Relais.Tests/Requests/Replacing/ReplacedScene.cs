using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Replacing;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Testing;
using Relais.Tests.Requests.Intake;
using Xunit;

namespace Relais.Tests.Requests.Replacing;

/// <summary>The team of an intake, whose experts and requester have RPPS numbers, and a doctor without any role who replaces.</summary>
internal sealed class ReplacedScene
{
    private static int _numbers;
    private readonly RelaisApp _app;

    private ReplacedScene(RelaisApp app, IntakeScene intake) => (_app, Intake) = (app, intake);

    public IntakeScene Intake { get; }

    public Professional Substitute { get; } =
        Professional.Create(new PersonText("Dr", "Awena", "Remplaçante", Professions.Doctor) { Speciality = "SM15", Rpps = NewRpps(), Email = $"p{Guid.CreateVersion7():N}@example.fr" });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public LocalDate Today => _app.Clock.GetCurrentInstant().InZone(Intake.Line.Zone).Date;

    public static async Task<ReplacedScene> GivenAsync(RelaisApp app)
    {
        var scene = new ReplacedScene(app, await IntakeScene.GivenAsync(app));
        await app.GivenAsync(scene.Substitute);
        foreach (var person in new[] { scene.Intake.Anne, scene.Intake.Bruno, scene.Intake.Author })
        {
            var rpps = NewRpps();
            await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Professional>().Where(p => p.Id == person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Rpps, rpps), Ct));
        }

        return scene;
    }

    /// <summary>The substitute replaces somebody, from a day to another, counted from today.</summary>
    public Task ReplaceAsync(Professional replaced, int from, int to) =>
        Intake.World.UseAsync<DeclareReplacementHandler>(replaced.Id, (declare, act) =>
            declare.HandleAsync(new DeclareReplacement(replaced.Id, default, Substitute.Rpps, Today.PlusDays(from), Today.PlusDays(to)), act, Ct));

    public Task<HttpStatusCode> StatusAsync(RequestId id) => StatusAsync(Substitute, $"/demandes/{id}");

    public async Task<HttpStatusCode> StatusAsync(Professional who, string page)
    {
        using var browser = await _app.BrowseAsAsync(who.Id);
        await browser.GetAsync(page);
        return browser.Status;
    }

    /// <summary>Moves the clock to the midnight that begins a day, counted from today, and a little beside it.</summary>
    public void SetToMidnight(int days, Duration beside) => _app.Clock.Set(Intake.Line.Zone.AtStartOfDay(Today.PlusDays(days)).ToInstant() + beside);

    /// <summary>Tells everything that was done.</summary>
    public Task TellAsync() => _app.TellAllAsync();

    public static string NewRpps()
    {
        var number = Interlocked.Increment(ref _numbers) + 300_000;
        return Enumerable.Range(0, 10).Select(key => $"1010{number:000000}{key}").First(digits => Rpps.TryParse(digits, out _));
    }
}
