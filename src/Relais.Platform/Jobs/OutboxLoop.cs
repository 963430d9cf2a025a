using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Platform.Outbox;
using Relais.Platform.Signals;

namespace Relais.Platform.Jobs;

/// <summary>Runs the dispatcher when an event was saved, and every second in case a signal was lost.</summary>
internal sealed class OutboxLoop(OutboxDispatcher dispatcher, SignalHub hub, ILogger<OutboxLoop> log) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "The job runner: it must outlive any fault.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var signals = hub.Listen("outbox");
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await dispatcher.DispatchAsync(stoppingToken) > 0)
                {
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "The outbox stopped for a moment");
            }

            await signals.News.WaitAsync(TimeSpan.FromSeconds(1), stoppingToken);
        }
    }
}
