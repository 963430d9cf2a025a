using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.Files.Serving;
using Relais.Platform.Journal;

namespace Relais.Requests.Quality;

/// <summary>The photos of a second reading, for its reader alone, without the names of their files.</summary>
internal static class ReadingEndpoints
{
    public static void MapReadings(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/relectures/{id:guid}/photos/{rank:int}", SendAsync);

    private static async Task<IResult> SendAsync(Guid id, int rank, int? taille, HttpContext http, CurrentAct current, RelaisDb db, MaskedReading readings, FileSending sending)
    {
        var (act, ct) = (current.Act, http.RequestAborted);
        if (await db.ReadingsAskedOf(act).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } reading || reading.IsExpired(act.At) || reading.State is ReadingState.Declined
            || await readings.PhotoAsync(reading, rank, ct) is not { } file)
        {
            return Results.NotFound();
        }

        await db.RecordReadAsync(act, "reading.read-file", "file/" + file, (await db.RequestToReadAsync(reading, ct)).Patient, ct);
        var sent = await sending.SendAsync(file, taille, http, ct);
        http.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=photo-{rank}");
        return sent;
    }
}
