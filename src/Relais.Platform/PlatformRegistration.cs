using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Jobs;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;

namespace Relais.Platform;

/// <summary>Registers the platform: data, acts, journal, outbox, jobs.</summary>
public static class PlatformRegistration
{
    /// <summary>Registers everything that works without a web server; tools use it too.</summary>
    public static IServiceCollection AddRelaisPlatform(this IServiceCollection services, DataOptions data, JournalOptions journal) =>
        services
            .AddRelaisData(data)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IClock, MillisecondClock>()
            .AddScoped<CurrentAct>()
            .AddSingleton(journal)
            .AddSingleton<JournalCopies>()
            .AddScoped<JournalSealer>()
            .AddScoped<JournalCopier>()
            .AddScoped<JournalVerifier>()
            .AddScoped<JournalProofs>()
            .AddSingleton<OutboxDispatcher>();

    /// <summary>Registers the loops that tell events, seal the journal and copy its seals, sweep files and make thumbnails.</summary>
    public static IServiceCollection AddRelaisLoops(this IServiceCollection services) =>
        services
            .AddHostedService<OutboxLoop>()
            .AddHostedService<SealLoop>()
            .AddHostedService<CopyLoop>()
            .AddHostedService<ThumbnailLoop>()
            .AddHostedService<SweepLoop<SweepFiles>>();
}
