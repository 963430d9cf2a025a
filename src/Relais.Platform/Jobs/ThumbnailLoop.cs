using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Platform.Files.Thumbnails;

namespace Relais.Platform.Jobs;

/// <summary>Makes the thumbnails of what was sent, one picture at a time, at the lowest priority, resting as long as it worked.</summary>
internal sealed class ThumbnailLoop(IServiceScopeFactory scopes, ThumbnailQueue queue, ILogger<ThumbnailLoop> log) : BackgroundService
{
    // The sending is answered, and committed, first.
    private static readonly TimeSpan Politeness = TimeSpan.FromMilliseconds(300);

    [SuppressMessage("Design", "CA1031", Justification = "The job runner: it must outlive any fault.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var file = await queue.NextAsync(stoppingToken);
            await Task.Delay(Politeness, stoppingToken);
            var worked = Stopwatch.StartNew();
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Thumbnails>().PrepareAsync(file, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The thumbnails of {File} wait for the first look", file);
            }

            await Task.Delay(worked.Elapsed, stoppingToken);
        }
    }
}
