using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Ui;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Where recipients are added, reports sent again, and the patient's sheet printed.</summary>
internal static class ExchangeEndpoints
{
    public static void MapExchange(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/demandes/{id:guid}/envois", AddAsync);
        endpoints.MapPost("/demandes/{id:guid}/envois/{sending:guid}", AgainAsync);
        endpoints.MapGet("/demandes/{id:guid}/information-patient", SheetAsync);
    }

    private static async Task<IResult> AddAsync(Guid id, HttpContext http, IAntiforgery antiforgery, CurrentAct current, AddReportRecipientHandler handler)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var role = EnumName.Of<RecipientRole>(form["Role"]) is RecipientRole.FamilyDoctor ? RecipientRole.FamilyDoctor : RecipientRole.Other;
        var command = new AddReportRecipient(RequestId.From(id), role, form["Name"].ToString(), form["Address"].ToString());
        return await AnswerAsync(http, () => handler.HandleAsync(command, current.Act, http.RequestAborted), id, "Le destinataire est ajouté.");
    }

    private static async Task<IResult> AgainAsync(Guid id, Guid sending, HttpContext http, IAntiforgery antiforgery, CurrentAct current, SendReportAgainHandler handler) =>
        await antiforgery.IsRequestValidAsync(http)
            ? await AnswerAsync(http, () => handler.HandleAsync(new SendReportAgain(RequestId.From(id), sending), current.Act, http.RequestAborted), id, "Le compte-rendu part de nouveau.")
            : Results.BadRequest();

    private static async Task<IResult> SheetAsync(Guid id, HttpContext http, CurrentAct current, PatientSheets sheets, CancellationToken ct)
    {
        if (await sheets.PrintAsync(RequestId.From(id), current.Act, ct) is not { } printed)
        {
            return Results.NotFound();
        }

        if (!printed.IsThere)
        {
            http.Say(printed.Refusal.Sentence);
            return Results.LocalRedirect($"/demandes/{id}");
        }

        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName("un-avis-a-ete-demande-pour-vous.pdf");
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Bytes(printed.Pdf, "application/pdf");
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, Func<Task> act, Guid id, string done)
    {
        try
        {
            await act();
            http.Say(done);
        }
        catch (RefusedException refused) when (refused.Refusal == RequestRefusals.NotFound || refused.Refusal == ExchangeRefusals.SendingNotFound)
        {
            return Results.NotFound();
        }
        catch (RefusedException refused)
        {
            http.Say(refused.Refusal.Sentence);
        }

        return Results.LocalRedirect($"/demandes/{id}");
    }
}
