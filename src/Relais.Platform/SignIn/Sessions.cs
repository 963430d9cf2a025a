using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Platform.SignIn;

/// <summary>Opens, finds and ends sessions.</summary>
public sealed class Sessions
{
    private readonly RelaisDb _db;
    private readonly SessionLimits _limits;
    private readonly LastSeen _seen;
    private readonly IClock _clock;

    internal Sessions(RelaisDb db, SessionLimits limits, LastSeen seen, IClock clock)
    {
        (_db, _limits, _seen, _clock) = (db, limits, seen, clock);
    }

    /// <summary>Opens a session for a person who has proved who they are, and gives the browser its token; a former session of this browser ends.</summary>
    public Task StartAsync(Account account, HttpContext http, CancellationToken ct) => StartAsync(account, http, demo: false, ct);

    /// <summary>The open session of this browser, or null.</summary>
    public async Task<Session?> FindAsync(HttpContext http, CancellationToken ct)
    {
        var session = await FindAnyAsync(http, ct);
        if (session is null)
        {
            return null;
        }

        var (now, written) = (_clock.GetCurrentInstant(), session.SeenAt);
        session.SeenAt = _seen.Of(session);
        if (!session.IsOpen(now, _limits))
        {
            return null;
        }

        if (http.GetEndpoint()?.Metadata.GetMetadata<UnattendedAttribute>() is not null)
        {
            return session;
        }

        _seen.Note(session.Id, now);
        if (now - written >= Duration.FromMinutes(1))
        {
            await _db.Set<Session>().Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), ct);
        }

        return session;
    }

    /// <summary>Ends the session of this browser.</summary>
    public async Task EndAsync(Act act, HttpContext http, CancellationToken ct)
    {
        await EndAsync(act, _db.Set<Session>().Where(s => s.Id == act.Session), ct);
        http.Response.Cookies.Delete(CookieName(http), Cookie(http));
    }

    /// <summary>Ends every session of an account.</summary>
    public Task EndAllAsync(Act act, Guid account, CancellationToken ct) =>
        EndAsync(act, _db.Set<Session>().Where(s => s.Account == account), ct);

    /// <summary>Chooses the exercise place of this session.</summary>
    public async Task ChoosePlaceAsync(Act act, StructureId place, CancellationToken ct)
    {
        var session = await _db.Set<Session>().SingleAsync(s => s.Id == act.Session, ct);
        session.Place = place;
        _db.Record(act, "session.place", "structure/" + place);
        await _db.SaveChangesAsync(ct);
    }

    internal async Task StartAsync(Account account, HttpContext http, bool demo, CancellationToken ct)
    {
        var (now, former) = (_clock.GetCurrentInstant(), await FindAnyAsync(http, ct));
        var session = Issue(account.Id, account.Professional, now, now, null, demo, http);
        var act = new Act(account.Professional, now) { Session = session.Id, Origin = session.Origin };
        _db.Record(act, "session.start", account.Subject());
        if (former is { EndedAt: null })
        {
            Close(act with { Session = former.Id }, _db.Attach(former).Entity);
        }

        await _db.SaveChangesAsync(ct);
    }

    /// <summary>Notes that the person proved again who they are: the same session under a new token.</summary>
    internal async Task ProveAgainAsync(Session session, HttpContext http, CancellationToken ct)
    {
        var now = _clock.GetCurrentInstant();
        var renewed = Issue(session.Account, session.Professional, session.StartedAt, now, session.Place, session.Demo, http);
        var act = new Act(session.Professional, now) { Session = renewed.Id, Origin = renewed.Origin, Place = session.Place };
        _db.Record(act, "session.prove", "session/" + session.Id[..16]);
        _db.Attach(session).Entity.EndedAt = now;
        _seen.Forget(session.Id);
        await _db.SaveChangesAsync(ct);
    }

    /// <summary>The session that this browser names, open or not, or null.</summary>
    internal async Task<Session?> FindAnyAsync(HttpContext http, CancellationToken ct)
    {
        if (!http.Request.Cookies.TryGetValue(CookieName(http), out var token))
        {
            return null;
        }

        var id = Token.HashOf(token);
        return await _db.Set<Session>().AsNoTracking()
            .Where(session => session.Id == id && _db.Users.Any(account => account.Id == session.Account && account.DisabledAt == null))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>The open sessions of an account, the last used first.</summary>
    internal async Task<List<Session>> OpenOfAsync(Guid account, Instant now, CancellationToken ct)
    {
        var since = now - _limits.Absolute;
        var sessions = await _db.Set<Session>().AsNoTracking()
            .Where(session => session.Account == account && session.EndedAt == null && session.StartedAt >= since)
            .ToListAsync(ct);
        sessions.ForEach(session => session.SeenAt = _seen.Of(session));
        return [.. sessions.Where(session => session.IsOpen(now, _limits)).OrderByDescending(session => session.SeenAt)];
    }

    /// <summary>Ends every session of the person who acts.</summary>
    internal Task EndAllOfAsync(Act act, CancellationToken ct) =>
        EndAsync(act, _db.Set<Session>().Where(s => s.Professional == act.By), ct);

    /// <summary>Ends some sessions, all of one account.</summary>
    internal async Task EndAsync(Act act, IQueryable<Session> sessions, CancellationToken ct)
    {
        foreach (var session in await sessions.Where(s => s.EndedAt == null).ToListAsync(ct))
        {
            Close(act, session);
        }

        await _db.SaveChangesAsync(ct);
    }

    private static string CookieName(HttpContext http) => http.Request.IsHttps ? "__Host-relais" : "relais";

    private static CookieOptions Cookie(HttpContext http) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };

    private Session Issue(
        Guid account, ProfessionalId professional, Instant startedAt, Instant now, StructureId? place, bool demo, HttpContext http)
    {
        var (token, browser) = (Token.New(), http.Request.Headers.UserAgent.ToString());
        var session = new Session
        {
            Id = Token.HashOf(token),
            Account = account,
            Professional = professional,
            StartedAt = startedAt,
            SeenAt = now,
            ProvedAt = now,
            Place = place,
            Demo = demo,
            Browser = browser.Length > 200 ? browser[..200] : browser,
            Origin = http.Connection.RemoteIpAddress?.ToString(),
        };
        _db.Add(session);
        http.Response.Cookies.Append(CookieName(http), token, Cookie(http));
        return session;
    }

    private void Close(Act act, Session session)
    {
        session.EndedAt = act.At;
        _seen.Forget(session.Id);
        _db.Record(act, "session.end", "session/" + session.Id[..16]);
    }
}
