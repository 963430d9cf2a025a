using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Files;

namespace Relais.Platform.Jobs;

/// <summary>Removes, every hour, the files that nothing holds.</summary>
internal sealed class FileSweepLoop(IServiceScopeFactory scopes, IClock clock, ILogger<FileSweepLoop> log) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "The job runner: it must outlive any fault.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SweepFiles>().RunAsync(Act.OfRelais(clock.GetCurrentInstant()), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "Files without holder could not be removed; trying again");
            }
        }
    }
}
