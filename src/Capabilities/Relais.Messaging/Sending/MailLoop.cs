using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Platform.Jobs;
using Relais.Platform.Signals;

namespace Relais.Messaging.Sending;

/// <summary>Runs the mail round when a notice was posted, and every second for what has become due.</summary>
internal sealed class MailLoop(MailRound round, SignalHub hub, ILogger<MailLoop> log) : BackgroundService
{
    public const string Topic = "mail";

    [SuppressMessage("Design", "CA1031", Justification = "The job runner: it must outlive any fault.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var signals = hub.Listen(Topic);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await round.SendDueAsync(stoppingToken) > 0)
                {
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "Mails stopped leaving for a moment");
            }

            await signals.News.WaitAsync(TimeSpan.FromSeconds(1), stoppingToken);
        }
    }
}
