using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Documents.Catalogues;
using Relais.Documents.Contract;
using Relais.Patients.Contract;

namespace Relais.Documents.Drugs;

/// <summary>Registers what knows of drugs.</summary>
internal static class DrugsRegistration
{
    public static IServiceCollection AddDrugs(this IServiceCollection services) =>
        services
            .AddSingleton(new AdministrationEntry(
                "Médicaments", "/administration/medicaments", "pill", "La base publique des médicaments : import, éditions.", CatalogueImports.MayImport))
            .AddSingleton(new JournalWord("drug.publish", "a importé une édition de la base des médicaments"))
            .AddSingleton(new JournalWord("drug.refuse", "a tenté d’importer une édition de la base des médicaments"))
            .AddScoped<DrugSearch>()
            .AddScoped<DrugStore>()
            .AddScoped<ImportDrugsHandler>()
            .AddScoped<IDrugImport, DrugImportOfFolder>();
}
