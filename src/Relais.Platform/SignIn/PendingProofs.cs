using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Platform.Data;

namespace Relais.Platform.SignIn;

/// <summary>Remembers what a browser has begun to prove.</summary>
internal sealed class PendingProofs(RelaisDb db, IClock clock)
{
    public async Task StartAsync(ProofKind kind, Guid? account, string? state, HttpContext http, CancellationToken ct)
    {
        var (token, now) = (Token.New(), clock.GetCurrentInstant());
        var old = now - PendingProof.Life;
        await db.Set<PendingProof>().Where(proof => proof.StartedAt < old).ExecuteDeleteAsync(ct);
        db.Add(new PendingProof { Id = Token.HashOf(token), Kind = kind, Account = account, State = state, StartedAt = now });
        await db.SaveChangesAsync(ct);
        http.Response.Cookies.Append(CookieName(kind, http), token, Cookie(http));
    }

    /// <summary>What this browser has begun to prove, or null when it has not, or too long ago.</summary>
    public async Task<PendingProof?> FindAsync(ProofKind kind, HttpContext http, CancellationToken ct)
    {
        if (!http.Request.Cookies.TryGetValue(CookieName(kind, http), out var token))
        {
            return null;
        }

        var id = Token.HashOf(token);
        var proof = await db.Set<PendingProof>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Kind == kind, ct);
        return proof?.IsOpen(clock.GetCurrentInstant()) == true ? proof : null;
    }

    /// <summary>The same, once: of several requests, one alone receives it.</summary>
    public async Task<PendingProof?> TakeAsync(ProofKind kind, HttpContext http, CancellationToken ct)
    {
        var proof = await FindAsync(kind, http, ct);
        if (proof is null)
        {
            return null;
        }

        http.Response.Cookies.Delete(CookieName(kind, http), Cookie(http));
        return await db.Set<PendingProof>().Where(p => p.Id == proof.Id).ExecuteDeleteAsync(ct) == 1 ? proof : null;
    }

    private static string CookieName(ProofKind kind, HttpContext http) =>
        (http.Request.IsHttps ? "__Host-" : "") + (kind is ProofKind.Password ? "relais-etape" : "relais-cle");

    private static CookieOptions Cookie(HttpContext http) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
