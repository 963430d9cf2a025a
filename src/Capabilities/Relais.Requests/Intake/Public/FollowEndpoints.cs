using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files.Serving;
using Relais.Requests.Answering.Documents;
using Relais.Requests.Life;

namespace Relais.Requests.Intake.Public;

/// <summary>The files of a followed request, and its letter: behind the secret of the link, as the page itself.</summary>
internal static class FollowEndpoints
{
    public static void MapFollowing(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/suivi/{link}/fichiers/{file:guid}", ReadAsync).AllowAnonymous();
        endpoints.MapPost("/suivi/{link}/courrier", MakeAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadAsync(
        string link, Guid file, int? taille, HttpContext http, RelaisDb db, IClock clock, IntakeGate gate, JoinedFiles joined, FileSending sending, CancellationToken ct)
    {
        SecretPage.Hide(http);
        var now = clock.GetCurrentInstant();
        var (sender, id) = (await db.SenderOfLinkAsync(link, now, ct), FileId.From(file));
        if (sender?.Request is not { } request || !await db.IsFollowedAsync(request, id, ct))
        {
            return Results.NotFound();
        }

        try
        {
            await gate.TakeAsync(IntakeLimit.Files, sender.Id.ToString(), now, ct);
        }
        catch (RefusedException refused)
        {
            return Results.Problem(refused.Refusal.Sentence, statusCode: StatusCodes.Status429TooManyRequests, title: refused.Refusal.Code);
        }

        // The journal says who opened the file before it is sent.
        return await joined.MayReadAsync(id, sender.ActOf(now, http.Connection.RemoteIpAddress?.ToString()), ct) ? await sending.SendAsync(id, taille, http, ct) : Results.NotFound();
    }

    private static async Task<IResult> MakeAsync(
        string link, HttpContext http, IAntiforgery antiforgery, RelaisDb db, IClock clock, IntakeGate gate, PrepareReplyLetterHandler handler, CancellationToken ct)
    {
        SecretPage.Hide(http);
        var now = clock.GetCurrentInstant();
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        if ((await db.SenderOfLinkAsync(link, now, ct)) is not { Request: { } request } sender)
        {
            return Results.NotFound();
        }

        return await ReplyLetterEndpoints.AnswerAsync(
            http,
            async () =>
            {
                await gate.TakeAsync(IntakeLimit.Posts, sender.Id.ToString(), now, ct);
                await handler.HandleAsync(new PrepareReplyLetter(request), sender.ActOf(now, http.Connection.RemoteIpAddress?.ToString()), ct);
            },
            $"/suivi/{link}");
    }
}
