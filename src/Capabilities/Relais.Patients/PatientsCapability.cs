using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Patients.Contract;
using Relais.Platform;

namespace Relais.Patients;

/// <summary>Registers the capability.</summary>
public static class PatientsCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddPatients(this IServiceCollection services) =>
        services
            .AddSingleton(new CapabilityPart(typeof(PatientsCapability).Assembly))
            .AddSingleton<PatientVault>()
            .AddScoped<IPatients, PatientRecords>();

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapPatients(this IEndpointRouteBuilder endpoints)
    {
    }
}
