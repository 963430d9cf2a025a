using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Data;
using Relais.Platform.Files.Encryption;
using Relais.Platform.Files.Receiving;
using Relais.Platform.Files.Scanning;
using Relais.Platform.Files.Serving;
using Relais.Platform.Files.Stores;
using Relais.Platform.Files.Thumbnails;

namespace Relais.Platform.Files;

/// <summary>Puts files into an application.</summary>
public static class FilesRegistration
{
    /// <summary>Registers what receives, keeps and serves files; after <see cref="DataRegistration.AddRelaisData"/>.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static IServiceCollection AddRelaisFiles(this IServiceCollection services, FilesOptions options)
    {
        services.AddSingleton(options.Validate());
        services.AddSingleton(provider => StoreOf(options, provider.GetRequiredService<DataOptions>()));
        _ = options.Clamd is null ? services.AddSingleton<IVirusScanner, NoScanner>() : services.AddSingleton<IVirusScanner, ClamdScanner>();
        services.AddSingleton<FileKeys>().AddSingleton<FileVault>().AddSingleton<ContentCleaner>().AddSingleton<Thumbnailer>().AddSingleton<ThumbnailFailures>().AddSingleton<ThumbnailQueue>();
        services.AddScoped<Thumbnails.Thumbnails>().AddScoped<WholeFiles>().AddScoped<FileIntake>().AddScoped<FileFinishing>().AddScoped<FileRemoval>();
        return services
            .AddScoped(p => new FileSending(p.GetRequiredService<RelaisDb>(), p.GetRequiredService<FileVault>(), p.GetRequiredService<Thumbnails.Thumbnails>()))
            .AddScoped(Upload)
            .AddScoped(Sweep)
            .AddScoped(p => new RewrapFileKeys(p.GetRequiredService<RelaisDb>(), p.GetRequiredService<FileKeys>(), options));
    }

    /// <summary>Maps <c>/fichiers</c>, for signed-in people only.</summary>
    public static IEndpointRouteBuilder MapRelaisFiles(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<FilesOptions>();
        var files = endpoints.MapGroup("/fichiers").RequireAuthorization().AddEndpointFilter(FileProblems.FilterAsync);
        files.MapMethods("/", [HttpMethods.Options], TusEndpoints.Options);
        files.MapPost("/", TusEndpoints.CreateAsync).WithMetadata(new RequestSizeLimitAttribute(options.MaxBytes));
        files.MapPost("/formulaire", FormEndpoint.ReceiveAsync).WithMetadata(new DisableRequestSizeLimitAttribute());
        files.MapMethods("/{id:guid}", [HttpMethods.Head], TusEndpoints.HeadAsync);
        files.MapPatch("/{id:guid}", TusEndpoints.PatchAsync).WithMetadata(new RequestSizeLimitAttribute(options.MaxBytes));
        files.MapDelete("/{id:guid}", TusEndpoints.DeleteAsync);
        files.MapGet("/{id:guid}", FileEndpoints.GetAsync);
        files.MapGet("/{id:guid}/etat", FileEndpoints.StateAsync);
        return endpoints;
    }

    private static IFileStore StoreOf(FilesOptions options, DataOptions data)
    {
        var folder = options.Folder ?? Path.Combine(data.Folder, "files");
        return options.S3 is null ? new DiskFileStore(folder) : new S3FileStore(options.S3, folder);
    }

    private static UploadFileHandler Upload(IServiceProvider p) => new(
        p.GetRequiredService<RelaisDb>(),
        p.GetRequiredService<FileIntake>(),
        p.GetRequiredService<FileFinishing>(),
        p.GetRequiredService<FileRemoval>(),
        p.GetRequiredService<FilesOptions>());

    private static SweepFiles Sweep(IServiceProvider p) => new(
        p.GetRequiredService<RelaisDb>(),
        p.GetRequiredService<IFileStore>(),
        p.GetRequiredService<FileFinishing>(),
        p.GetRequiredService<FileRemoval>());
}
