using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Exams.Capturing;
using Relais.Exams.Components;
using Relais.Exams.Contract;
using Relais.Exams.Copies;
using Relais.Exams.Judging;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.SignIn;
using Relais.Ui;

namespace Relais.Exams;

/// <summary>What the viewer, the telephone and the small forms send.</summary>
internal static class ExamEndpoints
{
    private const long MostBytes = 40_000_000;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/examens/qualite", RateAsync);
        endpoints.MapPost("/examens/{id:guid}/copie", CopyAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        endpoints.MapPost("/photographier", OpenAsync);
        endpoints.MapGet("/photographier/{id:guid}/photos", PhotosAsync).WithMetadata(new UnattendedAttribute());
        endpoints.MapPost("/photo/envoi", TakeAsync).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> RateAsync(HttpContext http, IAntiforgery antiforgery, CurrentAct current, ExamSets sets, RatePhotosHandler handler)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var typed = form["File"].ToString().Split(':');
        var file = Guid.TryParse(typed[0], out var id) ? FileId.From(id) : default;
        if (await sets.FindAsync(file, current.Act, http.RequestAborted) is not { } set)
        {
            return Results.NotFound();
        }

        try
        {
            var quality = EnumName.Of<PhotoQuality>(form["Quality"]);
            RefusedException.ThrowIf(quality is null ? ExamRefusals.QualityMissing : null);
            var flaws = form["Flaws"].Aggregate(PhotoFlaws.None, (all, one) => all | (EnumName.Of<PhotoFlaws>(one) ?? PhotoFlaws.None));
            await handler.HandleAsync(new RatePhotos(file, typed.Length > 1, quality!.Value, flaws), current.Act, http.RequestAborted);
            http.Say("Évaluation enregistrée. Le requérant la lit avec un conseil.");
        }
        catch (RefusedException refused)
        {
            http.Say(refused.Refusal.Sentence);
        }

        return Back(http, set.Page);
    }

    private static async Task<IResult> CopyAsync(Guid id, HttpContext http, CurrentAct current, KeepCopyHandler handler)
    {
        try
        {
            var copy = await handler.HandleAsync(new KeepCopy(FileId.From(id), http.Request.Body), current.Act, http.RequestAborted);
            return Results.Json(new { id = copy.ToString(), adresse = $"/fichiers/{copy}" }, statusCode: StatusCodes.Status201Created);
        }
        catch (RefusedException refused)
        {
            return Problem(refused.Refusal);
        }
    }

    private static async Task<IResult> OpenAsync(HttpContext http, IAntiforgery antiforgery, CurrentAct current, CaptureDesk desk)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        var subject = (await http.Request.ReadFormAsync(http.RequestAborted))["Subject"].ToString();
        if (await desk.FindAsync(subject, current.Act, http.RequestAborted) is null)
        {
            return Results.NotFound();
        }

        return Back(http, $"/photographier/{await desk.OpenAsync(subject, current.Act, http.RequestAborted)}");
    }

    private static async Task<IResult> PhotosAsync(Guid id, HttpContext http, CurrentAct current, RelaisDb db)
    {
        var capture = await db.CapturesOf(current.Act).AsNoTracking().Include(c => c.Photos).SingleOrDefaultAsync(c => c.Id == CaptureId.From(id), http.RequestAborted);
        return capture is null ? Results.NotFound() : new RazorComponentResult<CapturedPhotos>(new { Photos = CapturedShown.Of(capture) });
    }

    private static async Task<IResult> TakeAsync(string? vue, HttpContext http, PhoneDoor door, TakePhotoHandler handler)
    {
        if (await door.OpenedByAsync(http, http.RequestAborted) is not { } capture)
        {
            return Results.NotFound();
        }

        try
        {
            await handler.HandleAsync(new TakePhoto(capture, PhotoViews.Read(vue), http.Request.Body), door.ActOf(capture, http), http.RequestAborted);
            return Results.Json(new { prises = capture.Photos.Count, suivante = PhotoViews.Next(capture.Photos.Select(photo => photo.View)).Key() }, statusCode: StatusCodes.Status201Created);
        }
        catch (RefusedException refused)
        {
            return Problem(refused.Refusal);
        }
    }

    private static IResult Problem(Refusal refusal) => Results.Problem(
        refusal.Sentence,
        statusCode: refusal == ExamRefusals.NotFound || refusal == ExamRefusals.CaptureNotFound ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity,
        title: refusal.Code);

    private static IResult Back(HttpContext http, string page)
    {
        http.Response.Headers.Location = page;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
