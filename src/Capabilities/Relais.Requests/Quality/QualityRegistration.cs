using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Jobs;
using Relais.Platform;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Ui.Layout;

namespace Relais.Requests.Quality;

/// <summary>Registers what looks at quality: second readings, and one's own requests.</summary>
internal static class QualityRegistration
{
    public static IServiceCollection AddQuality(this IServiceCollection services) =>
        services
            .AddEach(ReadingWords.Journal)
            .AddSingleton(new NavigationEntry("Relectures", "/relectures", "eye-check", 57, act => act.HoldsAnywhere(Role.Expert)))
            .AddSingleton<ReadingDraw>()
            .AddScoped<MaskedReading>()
            .AddScoped<ReadingHistory>()
            .AddScoped<OwnQualityReading>()
            .AddScoped<GiveReadingHandler>()
            .AddScoped<CompareReadingHandler>()
            .AddScoped<CompleteAnswerHandler>()
            .AddScoped<WatchReadings>()
            .AddHandler<RequestProgressed, DrawReadings>(told => told.Kind is StepKind.Answered)
            .AddHostedService<SweepLoop<WatchReadings>>();
}
