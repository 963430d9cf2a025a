using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>The lists of sessions that a person has.</summary>
internal enum SessionView
{
    /// <summary>À venir et en cours.</summary>
    ToCome,

    /// <summary>Mon avis est attendu.</summary>
    MyOpinion,

    /// <summary>Passées.</summary>
    Past,
}

/// <summary>A row of a list: a session, how many cases are on its list, and for how many an opinion of the reader is awaited.</summary>
internal sealed record SessionRow(BoardSession Session, string Team, int Cases, int Awaited);

/// <summary>A page of a list, and the key of the next.</summary>
internal sealed record SessionRows(IReadOnlyList<SessionRow> Rows, string? Next);

/// <summary>Reads the lists of sessions, a page at a time by key.</summary>
internal sealed class SessionList(RelaisDb db, IDirectory directory)
{
    public const int PageSize = 20;

    public async Task<SessionRows> ReadAsync(SessionView view, string? after, Act act, CancellationToken ct)
    {
        var sessions = await Page(Of(view, act), view, after).AsNoTracking().Take(PageSize + 1).ToListAsync(ct);
        var shown = sessions[..Math.Min(PageSize, sessions.Count)];
        var ids = shown.ConvertAll(session => session.Id);
        var cases = shown.Count == 0 ? [] : await CountsAsync(ids, act, ct);
        var teams = await directory.TeamsAsync([.. shown.Select(session => session.Team).Distinct()], ct);
        var asking = shown.Count == 0 ? [] : (await Of(SessionView.MyOpinion, act).Where(s => ids.Contains(s.Id)).Select(s => s.Id).ToListAsync(ct)).ToHashSet();
        var rows = shown.ConvertAll(session => new SessionRow(
            session, teams.GetValueOrDefault(session.Team)?.Name ?? "", cases.GetValueOrDefault(session.Id).All, asking.Contains(session.Id) ? cases[session.Id].Awaited : 0));
        return new(rows, sessions.Count > PageSize ? KeyOf(shown[^1]) : null);
    }

    public Task<int> CountAsync(SessionView view, Act act, CancellationToken ct) => Of(view, act).CountAsync(ct);

    private IQueryable<BoardSession> Of(SessionView view, Act act)
    {
        var by = act.By;
        var mine = db.BoardSessionsVisibleTo(act);
        return view switch
        {
            SessionView.ToCome => mine.Where(s => s.State == SessionState.Planned || s.State == SessionState.Open),
            SessionView.MyOpinion => mine.Where(s =>
                s.State == SessionState.Open && s.EndsAt > act.At && s.Attendees.Any(a => a.Professional == by && (a.IsPhysician || s.Secretary == null || s.Secretary != by))
                && db.BoardCasesVisibleTo(act).Any(c => c.Session == s.Id && c.WithdrawnAt == null && !c.Opinions.Any(o => o.Member == by) && !c.Minutes.Any(m => m.ValidatedAt != null))),
            SessionView.Past => mine.Where(s => s.State == SessionState.Closed || s.State == SessionState.Cancelled),
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        };
    }

    private async Task<Dictionary<BoardSessionId, (int All, int Awaited)>> CountsAsync(List<BoardSessionId> ids, Act act, CancellationToken ct)
    {
        var by = act.By;
        var cases = await db.BoardCasesVisibleTo(act).Where(c => ids.Contains(c.Session) && c.WithdrawnAt == null)
            .Select(c => new { c.Session, IsAwaited = !c.Opinions.Any(o => o.Member == by) && !c.Minutes.Any(m => m.ValidatedAt != null) })
            .ToListAsync(ct);
        return cases.GroupBy(c => c.Session).ToDictionary(group => group.Key, group => (group.Count(), group.Count(c => c.IsAwaited)));
    }

    // What comes first is first; what is past, the newest first.
    private static IQueryable<BoardSession> Page(IQueryable<BoardSession> all, SessionView view, string? after)
    {
        var key = ReadKey(after);
        if (view is SessionView.Past)
        {
            var older = key is null ? all : all.Where(s => s.StartsAt < key);
            return older.OrderByDescending(s => s.StartsAt).ThenBy(s => s.Id);
        }

        var later = key is null ? all : all.Where(s => s.StartsAt > key);
        return later.OrderBy(s => s.StartsAt).ThenBy(s => s.Id);
    }

    private static string KeyOf(BoardSession last) => last.StartsAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static Instant? ReadKey(string? after) =>
        long.TryParse(after, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ms) && ms is > -62_000_000_000_000 and < 253_400_000_000_000
            ? Instant.FromUnixTimeMilliseconds(ms)
            : null;
}
