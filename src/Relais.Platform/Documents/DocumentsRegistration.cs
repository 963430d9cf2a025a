using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Data;
using Relais.Platform.Files;

namespace Relais.Platform.Documents;

/// <summary>Puts printing into an application.</summary>
public static class DocumentsRegistration
{
    /// <summary>Registers the printer and what keeps its documents; after <see cref="FilesRegistration.AddRelaisFiles"/>.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static IServiceCollection AddRelaisDocuments(this IServiceCollection services, DocumentsOptions options) =>
        services
            .AddSingleton(options.Validate())
            .AddSingleton<Printer>()
            .AddScoped(p => new KeptDocuments(p.GetRequiredService<RelaisDb>(), p.GetRequiredService<FileVault>()));
}
