using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Following;

/// <summary>Looks for silent requests every 20 seconds.</summary>
internal sealed class SilenceLoop(IServiceScopeFactory scopes, IClock clock, ILogger<SilenceLoop> log) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "The job runner: it must outlive any fault.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(20));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<PassOnSilent>().RunAsync(Act.OfRelais(clock.GetCurrentInstant()), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "Silent requests could not be looked at; trying again");
            }
        }
    }
}
