using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Platform.SignIn;

/// <summary>Opens, finds and ends sessions.</summary>
public sealed class Sessions(RelaisDb db, SessionLimits limits, IClock clock)
{
    /// <summary>Opens a session for a person who has proved who they are, and gives the browser its token.</summary>
    public async Task StartAsync(Account account, HttpContext http, CancellationToken ct)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetCurrentInstant();
        var browser = http.Request.Headers.UserAgent.ToString();
        var session = new Session
        {
            Id = IdOf(token),
            Account = account.Id,
            Professional = account.Professional,
            StartedAt = now,
            SeenAt = now,
            ProvedAt = now,
            Browser = browser.Length > 200 ? browser[..200] : browser,
        };
        db.Add(session);
        var act = new Act(account.Professional, now) { Session = session.Id, Origin = http.Connection.RemoteIpAddress?.ToString() };
        db.Record(act, "session.start", "account/" + account.Id);
        await db.SaveChangesAsync(ct);
        http.Response.Cookies.Append(CookieName(http), token, Cookie(http));
    }

    /// <summary>The open session of this browser, or null.</summary>
    public async Task<Session?> FindAsync(HttpContext http, CancellationToken ct)
    {
        if (!http.Request.Cookies.TryGetValue(CookieName(http), out var token))
        {
            return null;
        }

        var (id, now) = (IdOf(token), clock.GetCurrentInstant());
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
        if (session is null || !session.IsOpen(now, limits))
        {
            return null;
        }

        if (now - session.SeenAt >= Duration.FromMinutes(1))
        {
            await db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), ct);
        }

        return session;
    }

    /// <summary>Ends the session of this browser.</summary>
    public async Task EndAsync(Act act, HttpContext http, CancellationToken ct)
    {
        await EndAsync(act, db.Set<Session>().Where(s => s.Id == act.Session), ct);
        http.Response.Cookies.Delete(CookieName(http), Cookie(http));
    }

    /// <summary>Ends every session of an account.</summary>
    public Task EndAllAsync(Act act, Guid account, CancellationToken ct) =>
        EndAsync(act, db.Set<Session>().Where(s => s.Account == account), ct);

    /// <summary>Chooses the exercise place of this session.</summary>
    public async Task ChoosePlaceAsync(Act act, StructureId place, CancellationToken ct)
    {
        var session = await db.Set<Session>().SingleAsync(s => s.Id == act.Session, ct);
        session.Place = place;
        db.Record(act, "session.place", "structure/" + place);
        await db.SaveChangesAsync(ct);
    }

    private static string CookieName(HttpContext http) => http.Request.IsHttps ? "__Host-relais" : "relais";

    private static CookieOptions Cookie(HttpContext http) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };

    private static string IdOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private async Task EndAsync(Act act, IQueryable<Session> sessions, CancellationToken ct)
    {
        foreach (var session in await sessions.Where(s => s.EndedAt == null).ToListAsync(ct))
        {
            session.EndedAt = act.At;
            db.Record(act, "session.end", "session/" + session.Id[..16]);
        }

        await db.SaveChangesAsync(ct);
    }
}
