using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Requests.Asking;

namespace Relais.Requests.Intake.Calls;

/// <summary>Where a call begins, and where its form saves itself while one speaks.</summary>
internal static class CallEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/appels/nouveau", Begin);
        endpoints.MapPost("/appels/{id:guid}/brouillon", SaveAsync);
    }

    /// <summary>Gives the call its address, so that what is typed has somewhere to be saved from the first word.</summary>
    private static IResult Begin(string? numero, CurrentAct current)
    {
        if (!current.Act.HoldsAnywhere(Role.Coordinator))
        {
            return Results.NotFound();
        }

        var number = string.IsNullOrWhiteSpace(numero) ? "" : $"?numero={Uri.EscapeDataString(numero)}";
        return Results.Redirect($"/appels/{Guid.CreateVersion7()}{number}");
    }

    private static Task<IResult> SaveAsync(Guid id, Guid equipe, HttpContext http, IAntiforgery antiforgery, CurrentAct current, SaveCallHandler handler) =>
        Autosaves.AnswerAsync(
            http,
            antiforgery,
            form => handler.HandleAsync(new SaveCall(id, TeamId.From(equipe), CallForm.Read(form)), current.Act, http.RequestAborted),
            IntakeRefusals.CallNotFound);
}
