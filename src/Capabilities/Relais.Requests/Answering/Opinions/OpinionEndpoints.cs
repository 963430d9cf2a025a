using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Opinions;

/// <summary>Where an opinion saves itself while one writes.</summary>
internal static class OpinionEndpoints
{
    public static void MapOpinions(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/demandes/{id:guid}/avis/brouillon", SaveAsync);

    private static async Task<IResult> SaveAsync(Guid id, HttpContext http, IAntiforgery antiforgery, CurrentAct current, SaveOpinionDraftHandler handler)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        try
        {
            var form = OpinionForm.Read(await http.Request.ReadFormAsync(http.RequestAborted));
            await handler.HandleAsync(new SaveOpinionDraft(RequestId.From(id), form), current.Act, http.RequestAborted);
            return Results.NoContent();
        }
        catch (RefusedException refused)
        {
            var status = refused.Refusal == RequestRefusals.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict;
            return Results.Problem(refused.Refusal.Sentence, statusCode: status, title: refused.Refusal.Code);
        }
    }
}
