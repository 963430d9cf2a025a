using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Following;

namespace Relais.Requests.Visits;

/// <summary>Registers what leads from an opinion to a visit.</summary>
internal static class VisitsRegistration
{
    public static IServiceCollection AddVisits(this IServiceCollection services)
    {
        foreach (var word in VisitWords.Journal)
        {
            services.AddSingleton(word);
        }

        return services
            .AddScoped<VisitReading>()
            .AddScoped<OfferVisitHandler>()
            .AddScoped<PrepareVisitHandler>()
            .AddScoped<ChooseSlotHandler>()
            .AddScoped<AnswerOfferHandler>()
            .AddScoped<EndVisitHandler>()
            .AddScoped<RefuseVisitHandler>()
            .AddScoped<WatchVisits>()
            .AddHandler<RequesterNudged, NudgeRequesters>()
            .AddHostedService<SweepLoop<WatchVisits>>();
    }
}
