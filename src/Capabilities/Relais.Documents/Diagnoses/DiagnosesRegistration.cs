using Microsoft.Extensions.DependencyInjection;
using Relais.Documents.Contract;
using Relais.Patients.Contract;

namespace Relais.Documents.Diagnoses;

/// <summary>Registers what knows of diagnoses.</summary>
internal static class DiagnosesRegistration
{
    public static IServiceCollection AddDiagnoses(this IServiceCollection services) =>
        services
            .AddSingleton(new JournalWord("diagnosis.import", "a importé la liste de la CIM-10"))
            .AddScoped<DiagnosisSearch>()
            .AddScoped<IDiagnoses>(scope => scope.GetRequiredService<DiagnosisSearch>())
            .AddScoped<IDiagnosisImport, ImportDiagnoses>();
}
