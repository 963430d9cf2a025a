using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Kernel;

namespace Relais.Platform.Files.Serving;

/// <summary>Turns refusals of files into answers that the island shows as they are.</summary>
internal static class FileProblems
{
    /// <summary>The sentence with its code, under a status that tus clients do not retry.</summary>
    public static IResult Of(Refusal refusal) => Results.Problem(
        detail: refusal.Sentence,
        statusCode: refusal.Code switch
        {
            "file.not-found" => StatusCodes.Status404NotFound,
            "file.from-elsewhere" => StatusCodes.Status403Forbidden,
            "file.too-large" or "file.quota" => StatusCodes.Status413PayloadTooLarge,
            "file.store-unavailable" => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        },
        extensions: new Dictionary<string, object?> { ["code"] = refusal.Code });

    /// <summary>An endpoint filter around every endpoint of files.</summary>
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RefusedException refused)
        {
            return Of(refused.Refusal);
        }
        catch (BadHttpRequestException dropped)
        {
            return Results.StatusCode(dropped.StatusCode);
        }
        catch (IOException e) when (!context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            var log = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FileProblems));
            log.LogError(e, "The store of files does not answer");
            return Of(FileRefusals.StoreUnavailable);
        }
    }
}
