using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Relais.Kernel;

namespace Relais.Platform.Jobs;

/// <summary>Something that is looked at again and again: silence, what is due.</summary>
public interface ISweep
{
    /// <summary>How long between two looks.</summary>
    static abstract TimeSpan Pace { get; }

    /// <summary>Does what is due.</summary>
    /// <returns>How many were looked at.</returns>
    Task<int> RunAsync(Act act, CancellationToken ct);
}

/// <summary>Runs a sweep at its pace.</summary>
/// <typeparam name="TSweep">Which, registered as a service of a scope.</typeparam>
public sealed class SweepLoop<TSweep>(IServiceScopeFactory scopes, IClock clock, ILogger<SweepLoop<TSweep>> log) : BackgroundService
    where TSweep : class, ISweep
{
    /// <inheritdoc />
    [SuppressMessage("Design", "CA1031", Justification = "The job runner: it must outlive any fault.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TSweep.Pace);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TSweep>().RunAsync(Act.OfRelais(clock.GetCurrentInstant()), stoppingToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody, or another node, did it at the same moment: the next look finds what is still due.
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "{Sweep} could not run; trying again", typeof(TSweep).Name);
            }
        }
    }
}
