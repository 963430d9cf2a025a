using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Platform.Acts;
using Relais.Requests.Contract;
using Relais.Requests.Questioning;

namespace Relais.Requests.Asking;

/// <summary>Where the request form saves itself while one writes.</summary>
internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/demandes/brouillons/{id:guid}", SaveAsync);

    private static Task<IResult> SaveAsync(
        Guid id, Guid ligne, HttpContext http, IAntiforgery antiforgery, CurrentAct current, Questionnaires questionnaires, SaveDraftHandler handler) =>
        Autosaves.AnswerAsync(
            http,
            antiforgery,
            async posted =>
            {
                var form = RequestForm.Read(posted);
                form.Answers = await questionnaires.WrittenAsync(RequestId.From(id), LineId.From(ligne), posted, current.Act, http.RequestAborted);
                await handler.HandleAsync(new SaveDraft(RequestId.From(id), LineId.From(ligne), form), current.Act, http.RequestAborted);
            });
}
