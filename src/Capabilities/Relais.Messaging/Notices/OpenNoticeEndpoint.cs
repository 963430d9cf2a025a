using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Platform.Acts;

namespace Relais.Messaging.Notices;

internal static class OpenNoticeEndpoint
{
    public static void MapOpenNotice(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/notifications/{id:guid}", OpenAsync).RequireAuthorization();

    private static async Task<IResult> OpenAsync(Guid id, OpenNoticeHandler handler, CurrentAct current, CancellationToken ct) =>
        await handler.HandleAsync(NoticeId.From(id), current.Act, ct) is { } url ? Results.LocalRedirect(url) : Results.NotFound();
}
