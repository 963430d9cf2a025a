using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Forms.Contract;
using Relais.Forms.Pages;
using Relais.Forms.Versions;
using Relais.Kernel;
using Relais.Platform;

namespace Relais.Forms;

/// <summary>Registers the capability.</summary>
public static class FormsCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddForms(this IServiceCollection services) =>
        services
            .AddEach(FormWords.Journal)
            .AddSingleton(new CapabilityPart(typeof(FormsCapability).Assembly))
            .AddSingleton(new AdministrationEntry(
                "Formulaires", "/administration/formulaires", "clipboard-list", "Ce que l’équipe demande, aperçu, versions, import et export.", act => act.HoldsAnywhere(Role.Administrator)))
            .AddScoped<IForms, PublishedForms>()
            .AddScoped<CreateFormHandler>()
            .AddScoped<SaveFormDraftHandler>()
            .AddScoped<EditFormHandler>()
            .AddScoped<UndoFormEditHandler>()
            .AddScoped<PublishFormHandler>()
            .AddScoped<DropFormDraftHandler>();

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapForms(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/administration/formulaires/{id:guid}/fhir", FormExport.SendAsync);
}
