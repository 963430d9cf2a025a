using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Relais.Platform.Journal;

namespace Relais.Platform.Jobs;

/// <summary>Copies the seals outside the database, each second, one loop for each copy: a disk that hangs holds up nothing but itself.</summary>
internal sealed class CopyLoop(IServiceScopeFactory scopes, JournalCopies copies, JournalOptions options, IClock clock, ILogger<CopyLoop> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(copies.All.Select(state => Task.Run(() => KeepAsync(state, stoppingToken), stoppingToken)));

    private async Task KeepAsync(CopyState state, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stopping))
        {
            var (wasLate, disagreed) = (state.LateSince, state.Disagrees);
            await RoundAsync(state, stopping);
            if (state.Disagrees && !disagreed)
            {
                log.LogCritical("Copy {Ordinal} of the seals at {Path} disagrees with the database: one of them was changed. Run relais audit verify", state.Copy.Ordinal, state.Copy.Path);
            }

            if (wasLate is { } since && state.LateSince is null)
            {
                log.LogWarning("Copy {Ordinal} of the seals at {Path} has caught up; it was late since {Since}", state.Copy.Ordinal, state.Copy.Path, since);
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The job runner: it must outlive any fault.")]
    private async Task RoundAsync(CopyState state, CancellationToken stopping)
    {
        var round = Task.Run(() => CatchUpAsync(state, stopping), stopping);
        try
        {
            await round.WaitAsync(TimeSpan.FromSeconds(options.LimitSeconds), stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            SayLate(state, e);
            await round.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).WaitAsync(stopping);
        }
    }

    private async Task CatchUpAsync(CopyState state, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        while (!await scope.ServiceProvider.GetRequiredService<JournalCopier>().CopyAsync(state, stopping))
        {
            stopping.ThrowIfCancellationRequested();
        }
    }

    private void SayLate(CopyState state, Exception why)
    {
        if (state.LateSince is null)
        {
            state.IsLate(clock.GetCurrentInstant());
            log.LogError(why, "Copy {Ordinal} of the seals at {Path} is late; sealing goes on, and it will catch up", state.Copy.Ordinal, state.Copy.Path);
        }
    }
}
