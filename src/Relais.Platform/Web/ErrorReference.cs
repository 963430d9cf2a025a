using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Relais.Platform.Web;

/// <summary>Logs a fault once, under a reference that the person can read to us on the phone; the page says nothing else.</summary>
internal sealed class ErrorReference(ILogger<ErrorReference> log) : IExceptionHandler
{
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var reference = RandomNumberGenerator.GetString(Signs, 8);
        httpContext.Items[typeof(ErrorReference)] = reference;
        log.LogError(exception, "Fault {Reference} at {Endpoint}", reference, httpContext.GetEndpoint()?.DisplayName);
        return ValueTask.FromResult(false);
    }
}
