using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.Jobs;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;

namespace Relais.Platform;

/// <summary>Registers the platform: data, acts, journal, outbox, jobs.</summary>
public static class PlatformRegistration
{
    /// <summary>Registers everything that works without a web server; tools use it too.</summary>
    public static IServiceCollection AddRelaisPlatform(this IServiceCollection services, DataOptions data) =>
        services
            .AddRelaisData(data)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IClock, MillisecondClock>()
            .AddScoped<CurrentAct>()
            .AddScoped<JournalSealer>()
            .AddScoped<JournalVerifier>()
            .AddSingleton<OutboxDispatcher>();

    /// <summary>Registers the loops that tell events, seal the journal, sweep files and make thumbnails.</summary>
    public static IServiceCollection AddRelaisLoops(this IServiceCollection services) =>
        services.AddHostedService<OutboxLoop>().AddHostedService<SealLoop>().AddHostedService<FileSweepLoop>().AddHostedService<ThumbnailLoop>();
}
