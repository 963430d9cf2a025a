using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Patients;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Scenes;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Scenes;

public class SameEachTimeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SceneName.CorsicaDerm)]
    [InlineData(SceneName.Cesoa)]
    public async Task Two_installations_staged_at_the_same_instant_tell_the_same_story(SceneName scene)
    {
        var first = await StageAsync(new RelaisApp(), scene);
        var second = await StageAsync(new RelaisApp(), scene);
        Assert.True(first.Count > 100);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task PostgreSQL_is_told_the_same_story() =>
        Assert.Equal(await StageAsync(new RelaisApp(), SceneName.Cesoa), await StageAsync(new PostgresApp(), SceneName.Cesoa));

    private static async Task<List<string>> StageAsync(RelaisApp app, SceneName scene)
    {
        await using var staged = app;
        await app.InitializeAsync();
        await Relais.Scenes.Scenes.PlantAsync(app.Services, scene, Ct);
        return await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var requests = await db.Set<Request>().AsNoTracking().AsSplitQuery().Include(r => r.Steps).Include(r => r.Files).OrderBy(r => r.Number).ToListAsync(Ct);
            var patients = await db.Set<Patient>().AsNoTracking().OrderBy(p => p.Id).ToListAsync(Ct);
            return (List<string>)
            [
                .. requests.Select(r => $"{r.Id} {r.Number} {r.State} {r.Author} {r.Expert} {r.Patient} {r.SentAt} {r.DueAt} {r.GroupName} {r.Files.Count} {r.Channel} {r.Answers} {r.MergedInto} {r.Question}"),
                .. requests.SelectMany(r => r.Steps.Select(s => $"{r.Number} {s.Kind} {s.At} {s.By} {s.About} {s.Text}").Order(StringComparer.Ordinal)),
                .. patients.Select(p => $"{p.Id} {p.BirthName} {p.FirstNames} {p.BirthDate} {p.Sex} {p.Commune} {p.Status}"),
            ];
        });
    }
}
