using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Billing.Acts;
using Relais.Billing.Tariffs;
using Relais.Patients.Contract;
using Relais.Platform;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Ui.Layout;

namespace Relais.Billing;

/// <summary>Registers the capability.</summary>
public static class BillingCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddBilling(this IServiceCollection services) =>
        services
            .AddSingleton(new CapabilityPart(typeof(BillingCapability).Assembly))
            .AddSingleton(scope => BillingRules.Of(scope.GetRequiredService<IConfiguration>()))
            .AddSingleton(new NavigationEntry("Actes", "/facturation", "receipt-euro", 65, act => act.BillsActs()))
            .AddSingleton(new JournalWord("act.check", "a vérifié un acte à facturer"))
            .AddSingleton(new JournalWord("act.set-aside", "a écarté un acte à facturer"))
            .AddSingleton(new JournalWord("act.take-up", "a repris un acte à facturer"))
            .AddSingleton(new JournalWord("act.export", "a exporté des actes à facturer"))
            .AddSingleton(new JournalWord("act.take-export", "a téléchargé un export d’actes"))
            .AddScoped<IPatientRelation, ActPatients>()
            .AddScoped<ActList>()
            .AddScoped<LeadActsHandler>()
            .AddScoped<ExportActsHandler>()
            .AddHandler<RequestProgressed, PrepareActs>(told => told.Kind is StepKind.Answered);

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapBilling(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/facturation/exports/{id:guid}", ActExport.SendAsync);
}
