using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Platform.Mail;
using Relais.Ui;

namespace Relais.Requests.Front;

/// <summary>What stands beside the public pages: leaflets, and what search engines ask for.</summary>
internal static class FrontEndpoints
{
    public static void MapFront(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/equipes/{slug}/plaquette", LeafletAsync).AllowAnonymous();
        endpoints.MapGet("/robots.txt", Robots).AllowAnonymous();
        endpoints.MapGet("/sitemap.xml", SitemapAsync).AllowAnonymous();
    }

    private static async Task<IResult> LeafletAsync(
        string slug, HttpContext http, IDirectory directory, TeamReading reading, Leaflets leaflets, MailOptions mails, IClock clock, CancellationToken ct)
    {
        if (await directory.TeamOfSlugAsync(slug, ct) is not { } team)
        {
            return Results.NotFound();
        }

        var now = clock.GetCurrentInstant();
        var printed = await leaflets.OfAsync(await reading.ReadAsync(team, mails.Site, now, ct), now, ct);
        if (!printed.IsThere)
        {
            // The page is the same on paper: its reader is told how, and why.
            http.Say(printed.Refusal.Sentence);
            return Results.LocalRedirect($"/equipes/{team.Slug}");
        }

        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName($"{team.Slug}-plaquette.pdf");
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Bytes(printed.Pdf, "application/pdf");
    }

    /// <summary>What is meant for everybody may be found; what leads to people's own pages is left alone.</summary>
    private static IResult Robots(MailOptions mails) => Results.Text(
        $"""
        User-agent: *
        Disallow: /suivi/
        Disallow: /demander/
        Disallow: /connexion
        Disallow: /compte
        Disallow: /demo
        Sitemap: {new Uri(mails.Site, "/sitemap.xml")}

        """);

    private static async Task<IResult> SitemapAsync(IDirectory directory, MailOptions mails, CancellationToken ct)
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var pages = (await directory.OpenTeamsAsync(ct)).Select(team => $"/equipes/{team.Slug}").Prepend("/");
        var urls = new XElement(map + "urlset", pages.Select(page => new XElement(map + "url", new XElement(map + "loc", new Uri(mails.Site, page)))));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{urls}\n", "application/xml; charset=utf-8");
    }
}
