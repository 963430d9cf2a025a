using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;

namespace Relais.Documents.Prescriptions.Writing;

/// <summary>Where a prescription saves itself while one writes.</summary>
internal static class PrescriptionEndpoints
{
    public static void MapPrescriptions(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/ordonnances/{id:guid}/brouillon", SaveAsync);

    private static async Task<IResult> SaveAsync(Guid id, HttpContext http, IAntiforgery antiforgery, CurrentAct current, KeepTypedHandler handler)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        try
        {
            await handler.HandleAsync(PrescriptionId.From(id), await http.Request.ReadFormAsync(http.RequestAborted), current.Act, http.RequestAborted);
            return Results.NoContent();
        }
        catch (RefusedException refused)
        {
            var status = refused.Refusal == PrescriptionRefusals.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict;
            return Results.Problem(refused.Refusal.Sentence, statusCode: status, title: refused.Refusal.Code);
        }
    }
}

/// <summary>Keeps what is typed without a new version: the form that typed it goes on, and one in another window is told when it is sent.</summary>
internal sealed class KeepTypedHandler(RelaisDb db)
{
    public async Task HandleAsync(PrescriptionId id, IFormCollection form, Act act, CancellationToken ct)
    {
        var prescription = await db.PrescriptionsOf(act).SingleOrDefaultAsync(p => p.Id == id, ct);
        RefusedException.ThrowIf(prescription is null ? PrescriptionRefusals.NotFound : null);
        var typed = long.TryParse(form["Version"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
        prescription!.KeepTyped(PrescriptionForm.Read(form, prescription.Read()), typed, act);
        await db.SaveChangesAsync(ct);
    }
}
