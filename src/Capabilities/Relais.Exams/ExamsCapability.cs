using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Exams.Capturing;
using Relais.Exams.Contract;
using Relais.Exams.Copies;
using Relais.Exams.Judging;
using Relais.Platform;

namespace Relais.Exams;

/// <summary>Registers the capability.</summary>
public static class ExamsCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddExams(this IServiceCollection services) =>
        services
            .AddEach(ExamJournal.Words)
            .AddSingleton(new CapabilityPart(typeof(ExamsCapability).Assembly))
            .AddScoped<ExamSets>()
            .AddScoped<PictureIntake>()
            .AddScoped<IExams, ExamNotes>()
            .AddScoped<RatePhotosHandler>()
            .AddScoped<KeepCopyHandler>()
            .AddSingleton<CaptureSecrets>()
            .AddScoped<CaptureDesk>()
            .AddScoped<ICaptures>(scope => scope.GetRequiredService<CaptureDesk>())
            .AddScoped<PhoneDoor>()
            .AddScoped<TakePhotoHandler>()
            .AddScoped<EndCaptureHandler>();

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapExams(this IEndpointRouteBuilder endpoints) => ExamEndpoints.Map(endpoints);
}
