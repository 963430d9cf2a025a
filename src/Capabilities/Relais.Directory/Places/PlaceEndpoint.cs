using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.SignIn;

namespace Relais.Directory.Places;

/// <summary><c>POST /lieu</c>: changes the exercise place from the menu on top of every page.</summary>
internal static class PlaceEndpoint
{
    public static async Task<Results<RedirectHttpResult, NotFound>> ChooseAsync(
        [FromForm] Guid lieu, [FromForm] string? retour, CurrentAct current, ChoosePlaceHandler handler, HttpContext http)
    {
        try
        {
            await handler.HandleAsync(new ChoosePlace(StructureId.From(lieu)), current.Act, http.RequestAborted);
        }
        catch (RefusedException)
        {
            // The menu only shows places of the person: any other is not theirs to know.
            return TypedResults.NotFound();
        }

        return TypedResults.LocalRedirect(LocalReturn.Of(retour));
    }
}
