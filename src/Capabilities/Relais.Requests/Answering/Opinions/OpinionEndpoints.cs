using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Platform.Acts;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Opinions;

/// <summary>Where an opinion saves itself while one writes.</summary>
internal static class OpinionEndpoints
{
    public static void MapOpinions(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/demandes/{id:guid}/avis/brouillon", SaveAsync);

    private static Task<IResult> SaveAsync(Guid id, HttpContext http, IAntiforgery antiforgery, CurrentAct current, SaveOpinionDraftHandler handler) =>
        Autosaves.AnswerAsync(
            http,
            antiforgery,
            form => handler.HandleAsync(new SaveOpinionDraft(RequestId.From(id), OpinionForm.Read(form)), current.Act, http.RequestAborted),
            RequestRefusals.NotFound);
}
