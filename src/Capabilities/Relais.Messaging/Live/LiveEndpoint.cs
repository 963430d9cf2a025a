using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.SignIn;
using Relais.Platform.Signals;

namespace Relais.Messaging.Live;

/// <summary>Server-sent events that say «there is news» and nothing else: the page then asks again for what it shows.</summary>
internal static class LiveEndpoint
{
    public static void MapLive(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/flux", StreamAsync).RequireAuthorization().WithMetadata(new UnattendedAttribute());

    private static async Task<IResult> StreamAsync(
        HttpContext http, CurrentAct current, RelaisDb db, LiveStreams streams, SignalHub hub, IServiceScopeFactory scopes, IHostApplicationLifetime host)
    {
        var act = current.Act;
        if (!streams.TryOpen(act.By))
        {
            http.Response.Headers.RetryAfter = "30";
            return Results.Problem(MessagingRefusals.TooManyStreams.Sentence, statusCode: StatusCodes.Status429TooManyRequests);
        }

        // A stream lives for hours: what signed its reader in is given back first.
        await db.DisposeAsync();
        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
            var topics = LiveRights.Topics(act.By, act.Grants);
            using var listening = hub.Listen(topics);
            await new LiveStream(http, listening.News, streams.Heartbeat)
                .RunAsync(ct => LiveRights.StillHoldAsync(scopes, act, topics, ct), end.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader went away, or the node is stopping: the browser comes back by itself.
        }
        finally
        {
            streams.Close(act.By);
        }

        return Results.Empty;
    }
}
