using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Platform.Data;
using Relais.Requests.Expecting;
using Relais.Requests.Lines;
using Relais.Scenes;
using Relais.Tests.Scenes;

namespace Relais.Tests.Requests.Expecting;

/// <summary>What would have been foretold to each requester of the scenes, beside what happened.</summary>
public sealed class CalibrationTests(StagedApp app) : IClassFixture<StagedApp>
{
    [Fact]
    public async Task Nine_answers_in_ten_come_by_the_date_that_is_foretold()
    {
        var lines = await app.InScopeAsync(async scope =>
        {
            var (db, history) = (scope.GetRequiredService<RelaisDb>(), scope.GetRequiredService<AnswerHistory>());
            var told = new List<IReadOnlyList<Answered>>();
            foreach (var line in await db.Lines().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken))
            {
                told.Add(await history.OfAsync(line, app.Clock.GetCurrentInstant() - Duration.FromDays(400), 10_000, TestContext.Current.CancellationToken));
            }

            return told;
        });

        var kept = lines.SelectMany(Replay).ToList();
        Assert.True(kept.Count > 150, $"{kept.Count} opinions are too few to judge by.");
        Assert.InRange((double)kept.Count(on => on) / kept.Count, 0.85, 0.95);
    }

    /// <summary>Each opinion against the forecast made at its sending, from those given before and those that waited then.</summary>
    private static IEnumerable<bool> Replay(IReadOnlyList<Answered> line)
    {
        foreach (var asked in line)
        {
            var past = line.Where(a => a.AnsweredAt < asked.SentAt).OrderBy(a => a.AnsweredAt).Select(a => a.Took).ToList();
            var waiting = line.Count(a => a.SentAt < asked.SentAt && a.AnsweredAt > asked.SentAt);
            var ahead = Enumerable.Repeat(Duration.Zero, Math.Min(waiting, 20)).ToList();
            if (Forecaster.Of(new Waiting(past, ahead, Experts: 3, Duration.FromMinutes(10))) is { } forecast)
            {
                yield return asked.Took <= forecast.NineInTen;
            }
        }
    }
}
