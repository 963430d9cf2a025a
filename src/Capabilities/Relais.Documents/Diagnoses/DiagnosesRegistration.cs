using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Documents.Catalogues;
using Relais.Documents.Contract;
using Relais.Patients.Contract;

namespace Relais.Documents.Diagnoses;

/// <summary>Registers what knows of diagnoses.</summary>
internal static class DiagnosesRegistration
{
    public static IServiceCollection AddDiagnoses(this IServiceCollection services) =>
        services
            .AddSingleton(new AdministrationEntry(
                "Diagnostics (CIM-10)", "/administration/diagnostics", "list-search", "Les codes de la CIM-10 : import, éditions.", CatalogueImports.MayImport))
            .AddSingleton(new JournalWord("diagnosis.import", "a importé la liste de la CIM-10"))
            .AddSingleton(new JournalWord("diagnosis.refuse", "a tenté d’importer la liste de la CIM-10"))
            .AddScoped<DiagnosisSearch>()
            .AddScoped<IDiagnoses>(scope => scope.GetRequiredService<DiagnosisSearch>())
            .AddScoped<DiagnosisStore>()
            .AddScoped<ImportDiagnosesHandler>()
            .AddScoped<IDiagnosisImport, DiagnosisImportOfFile>();
}
