using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Patients.Contract;
using Relais.Platform;

namespace Relais.Requests.Dispatching;

/// <summary>Registers what the coordination dispatches with.</summary>
internal static class DispatchRegistration
{
    /// <summary>How the journal says it.</summary>
    private static readonly IReadOnlyList<JournalWord> Words =
    [
        new("dispatch.follow", "a suivi la suggestion d’attribution"),
        new("dispatch.choose-other", "a choisi un autre expert que celui suggéré"),
        new("dispatch.capacity", "a fixé les capacités des experts"),
    ];

    public static IServiceCollection AddDispatching(this IServiceCollection services) =>
        services
            .AddEach(Words)
            .AddScoped<DispatchReading>()
            .AddScoped<SectorColleagues>()
            .AddScoped<EntrustRequestHandler>()
            .AddScoped<SetCapacitiesHandler>()
            .AddSingleton(new TeamEntry("Capacités", "stethoscope", team => $"/administration/equipes/{team}/capacites"));
}
