using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Platform;
using Relais.Platform.Jobs;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;

namespace Relais.Requests.Visits;

/// <summary>Registers what leads from an opinion to a visit.</summary>
internal static class VisitsRegistration
{
    public static IServiceCollection AddVisits(this IServiceCollection services) =>
        services
            .AddEach(VisitWords.Journal)
            .AddScoped<VisitReading>()
            .AddScoped<OffersToChoose>()
            .AddScoped<VisitHosts>()
            .AddHandler<MembershipEnded, WarnOfVisits>()
            .AddHandler<AbsenceDeclared, WarnOfVisits>()
            .AddScoped<OfferVisitHandler>()
            .AddScoped<PrepareVisitHandler>()
            .AddScoped<ChooseSlotHandler>()
            .AddScoped<AnswerOfferHandler>()
            .AddScoped<EndVisitHandler>()
            .AddScoped<RefuseVisitHandler>()
            .AddScoped<WatchVisits>()
            .AddHostedService<SweepLoop<WatchVisits>>();
}
