using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Public;
using Relais.Requests.Life;

namespace Relais.Requests.Visits;

/// <summary>The confirmed slot, for a calendar: for whoever sees the request, and for the holder of its link.</summary>
internal static class VisitEndpoints
{
    public static void MapVisits(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/demandes/{id:guid}/rendez-vous.ics", (Guid id, CurrentAct current, RelaisDb db, CancellationToken ct) => WriteAsync(db, RequestId.From(id), current.Act, ct));
        endpoints.MapGet("/suivi/{link}/rendez-vous.ics", FollowAsync).AllowAnonymous();
    }

    private static async Task<IResult> FollowAsync(string link, HttpContext http, RelaisDb db, IClock clock, CancellationToken ct)
    {
        SecretPage.Hide(http);
        var now = clock.GetCurrentInstant();
        return await db.SenderOfLinkAsync(link, now, ct) is { Request: { } request } sender
            ? await WriteAsync(db, await db.AnsweringAsync(request, ct), sender.ActOf(now, null), ct)
            : Results.NotFound();
    }

    private static async Task<IResult> WriteAsync(RelaisDb db, RequestId id, Act act, CancellationToken ct)
    {
        var number = await db.RequestsVisibleTo(act).Where(r => r.Id == id).Select(r => r.Number).SingleOrDefaultAsync(ct);
        return number is not null && await db.VisitOfAsync(id, ct) is { State: VisitState.Booked } visit
            ? Results.File(Encoding.UTF8.GetBytes(VisitCalendar.Write(number, visit, act.At)), "text/calendar; charset=utf-8", "rendez-vous.ics")
            : Results.NotFound();
    }
}
