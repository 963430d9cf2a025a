using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Platform.Journal;

namespace Relais.Platform.Jobs;

/// <summary>Seals the journal twice a second.</summary>
internal sealed class SealLoop(IServiceScopeFactory scopes, ILogger<SealLoop> log) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "The job runner: it must outlive any fault.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<JournalSealer>().SealAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "The journal could not be sealed; trying again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
