using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Forms.Contract;
using Relais.Forms.Versions;
using Relais.Platform;

namespace Relais.Forms;

/// <summary>Registers the capability.</summary>
public static class FormsCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddForms(this IServiceCollection services)
    {
        foreach (var word in FormWords.Journal)
        {
            services.AddSingleton(word);
        }

        return services
            .AddSingleton(new CapabilityPart(typeof(FormsCapability).Assembly))
            .AddScoped<IForms, PublishedForms>()
            .AddScoped<CreateFormHandler>()
            .AddScoped<SaveFormDraftHandler>()
            .AddScoped<PublishFormHandler>()
            .AddScoped<DropFormDraftHandler>();
    }

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapForms(this IEndpointRouteBuilder endpoints) => ArgumentNullException.ThrowIfNull(endpoints);
}
