using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Platform.Mail.Receiving;

namespace Relais.Requests.Intake.Mails;

/// <summary>Fetches mails every minute, then reads those that were kept.</summary>
internal sealed class MailLoop(FetchMails fetching, IServiceScopeFactory scopes, MailReceivingOptions options, ILogger<MailLoop> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Enabled)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.EverySeconds));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(() => FetchAsync(stoppingToken), stoppingToken);
            while (await TryAsync(() => ReadNextAsync(stoppingToken), stoppingToken))
            {
            }
        }
    }

    private async Task<bool> FetchAsync(CancellationToken ct)
    {
        await fetching.RunAsync(ct);
        return true;
    }

    private async Task<bool> ReadNextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadMails>().ReadNextAsync(ct);
    }

    /// <summary>A mail that cannot be sorted now is tried later; it does not hold back the next.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The job runner: it must outlive any fault.")]
    private async Task<bool> TryAsync(Func<Task<bool>> work, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogError(e, "Mails could not be fetched or read; trying again");
            return true;
        }
    }
}
