using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Components;
using Relais.Patients.Contract;
using Relais.Patients.Journal;
using Relais.Platform;
using Relais.Platform.SignIn;
using Relais.Ui.Layout;

namespace Relais.Patients;

/// <summary>Registers the capability.</summary>
public static class PatientsCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddPatients(this IServiceCollection services) =>
        services
            .AddEach(JournalWords.Known)
            .AddSingleton(new CapabilityPart(typeof(PatientsCapability).Assembly))
            .AddSingleton(new NavigationEntry("Patients", "/patients", "users", 30, act => PatientAccess.WhyNotRegister(act) is null))
            .AddSingleton(new AdministrationEntry(
                "Journal", "/administration/journal", "shield-check", "Qui a vu ou fait quoi, et la preuve que rien n’a été changé.", act => act.HoldsAnywhere(Role.Administrator)))
            .AddSingleton<PatientVault>()
            .AddSingleton<JournalWords>()
            .AddScoped<JournalReader>()
            .AddScoped<IPatients, PatientRecords>()
            .AddScoped<PatientForms>()
            .AddScoped<RegisterPatientHandler>()
            .AddScoped<CorrectTraitsHandler>()
            .AddScoped<CheckDocumentHandler>()
            .AddScoped<SignalDoubtHandler>()
            .AddScoped<LiftDoubtsHandler>();

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapPatients(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/administration/journal/export", JournalExport.SendAsync).WithMetadata(new StepUpAttribute());
}
