using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Web;

namespace Relais.Platform.SignIn.Demo;

/// <summary>Signs in as anyone by one click, making the account if need be. The endpoint only exists in demo mode.</summary>
internal static class DemoSignIn
{
    public static void MapDemoSignIn(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<DemoOptions>().Enabled)
        {
            // No token: there is nothing to protect, and page tests sign in here. Other sites are refused by CrossSite all the same.
            endpoints.MapPost("/demo/connexion", SignInAsync).AllowAnonymous().DisableAntiforgery().WithMetadata(new Held.NotHeldAttribute());
        }
    }

    private static async Task SignInAsync(
        [FromForm] Guid professional, [FromForm] string? retour, HttpContext http, RelaisDb db, Sessions sessions)
    {
        var account = await AccountAsync(ProfessionalId.From(professional), db, http.RequestAborted);
        await sessions.StartAsync(account, http, demo: true, http.RequestAborted);
        http.SendTo(LocalReturn.Of(retour));
    }

    private static async Task<Account> AccountAsync(ProfessionalId professional, RelaisDb db, CancellationToken ct)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.Professional == professional, ct);
        if (account is not null)
        {
            return account;
        }

        account = db.Add(Account.Of(professional, null)).Entity;
        try
        {
            await db.SaveChangesAsync(ct);
            return account;
        }
        catch (DbUpdateException)
        {
            // A parallel click made it first.
            db.ChangeTracker.Clear();
            return await db.Users.SingleAsync(a => a.Professional == professional, ct);
        }
    }
}
