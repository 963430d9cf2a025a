using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Documents.Catalogues;
using Relais.Documents.Diagnoses;
using Relais.Documents.Drugs;
using Relais.Documents.Prescriptions;
using Relais.Documents.Prescriptions.Writing;
using Relais.Platform;

namespace Relais.Documents;

/// <summary>Registers the capability.</summary>
public static class DocumentsCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) =>
        services.AddSingleton(new CapabilityPart(typeof(DocumentsCapability).Assembly))
            .AddScoped<CatalogueImports>()
            .AddDiagnoses()
            .AddDrugs()
            .AddPrescriptions();

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDiagnoses();
        endpoints.MapDrugs();
        endpoints.MapPrescriptions();
    }
}
