using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Ui;

namespace Relais.Requests.Answering.Documents;

/// <summary>Where a letter is asked for.</summary>
internal static class ReplyLetterEndpoints
{
    public static void MapReplyLetters(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/demandes/{id:guid}/courrier", MakeAsync);

    private static async Task<IResult> MakeAsync(Guid id, HttpContext http, IAntiforgery antiforgery, CurrentAct current, PrepareReplyLetterHandler handler) =>
        await antiforgery.IsRequestValidAsync(http)
            ? await AnswerAsync(http, () => handler.HandleAsync(new PrepareReplyLetter(RequestId.From(id)), current.Act, http.RequestAborted), $"/demandes/{id}")
            : Results.BadRequest();

    /// <summary>Back to the page, which says what became of it.</summary>
    internal static async Task<IResult> AnswerAsync(HttpContext http, Func<Task> make, string home)
    {
        try
        {
            await make();
            http.Say("Le courrier est prêt.");
        }
        catch (RefusedException refused) when (refused.Refusal == RequestRefusals.NotFound)
        {
            return Results.NotFound();
        }
        catch (RefusedException refused)
        {
            http.Say(refused.Refusal.Sentence);
        }

        return Results.LocalRedirect(home);
    }
}
