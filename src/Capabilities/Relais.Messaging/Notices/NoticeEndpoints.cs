using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Relais.Messaging.Pages;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.SignIn;
using Relais.Ui.Layout;

namespace Relais.Messaging.Notices;

internal static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/notifications/{id:guid}", OpenAsync).RequireAuthorization();
        endpoints.MapGet("/notifications/liste", NewestAsync).RequireAuthorization().WithMetadata(new UnattendedAttribute());
        endpoints.MapGet("/notifications/nombre", CountAsync).RequireAuthorization().WithMetadata(new UnattendedAttribute());
    }

    private static async Task<IResult> OpenAsync(Guid id, OpenNoticeHandler handler, CurrentAct current, CancellationToken ct) =>
        await handler.HandleAsync(NoticeId.From(id), current.Act, ct) is { } url ? Results.LocalRedirect(url) : Results.NotFound();

    /// <summary>What the bell shows now.</summary>
    private static async Task<BellWords> CountAsync(IBell bell, CurrentAct current, CancellationToken ct) =>
        BellWords.Of(await bell.UnreadAsync(current.Act, ct));

    /// <summary>The list alone, for the page that renews it.</summary>
    private static async Task<RazorComponentResult> NewestAsync(RelaisDb db, CurrentAct current, CancellationToken ct) =>
        new RazorComponentResult<NoticeList>(
            new { Notices = await NoticeList.ReadAsync(db.NoticesOf(current.Act), null, ct), Now = current.Act.At });
}
