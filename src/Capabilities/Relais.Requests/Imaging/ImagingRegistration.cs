using Microsoft.Extensions.DependencyInjection;
using Relais.Exams.Contract;

namespace Relais.Requests.Imaging;

/// <summary>Registers what requests do with pictures.</summary>
internal static class ImagingRegistration
{
    public static IServiceCollection AddImaging(this IServiceCollection services) =>
        services
            .AddScoped<IExamHolder, RequestExams>()
            .AddScoped<ICaptureHome, RequestCaptures>()
            .AddScoped<RequestPictures>()
            .AddScoped<ImageQuality>();
}
