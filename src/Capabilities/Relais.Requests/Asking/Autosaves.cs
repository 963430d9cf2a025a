using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Relais.Kernel;

namespace Relais.Requests.Asking;

/// <summary>How an endpoint answers a form that saves itself: nothing to say, or why not.</summary>
internal static class Autosaves
{
    /// <param name="http">The exchange.</param>
    /// <param name="antiforgery">Checks that the form is ours.</param>
    /// <param name="save">Saves what was posted.</param>
    /// <param name="notFound">The refusal that is answered as «not found», or null; every other is a conflict.</param>
    public static async Task<IResult> AnswerAsync(HttpContext http, IAntiforgery antiforgery, Func<IFormCollection, Task> save, Refusal? notFound = null)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        try
        {
            await save(await http.Request.ReadFormAsync(http.RequestAborted));
            return Results.NoContent();
        }
        catch (RefusedException refused)
        {
            var status = refused.Refusal == notFound ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict;
            return Results.Problem(refused.Refusal.Sentence, statusCode: status, title: refused.Refusal.Code);
        }
    }
}
