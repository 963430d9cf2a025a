using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Platform.Mail.Secure;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Sends what is due, every few seconds.</summary>
internal sealed class SecureMailLoop(SecureMailRound round, SecureMailOptions options, ILogger<SecureMailLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    [SuppressMessage("Design", "CA1031", Justification = "The job runner: it must outlive any fault.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsOn || !options.Enabled)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await round.SendDueAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(e, "Reports stopped leaving for a moment");
            }
        }
    }
}
