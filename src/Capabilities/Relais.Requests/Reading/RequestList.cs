using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Answering.Seconds;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Reading;

/// <summary>The lists of requests that a person works with.</summary>
internal enum RequestView
{
    /// <summary>À répondre: to take charge of, or in my charge.</summary>
    ToAnswer,

    /// <summary>En attente de moi: a complement is asked of me, an opinion waits to be read.</summary>
    WaitingForMe,

    /// <summary>Envoyées: mine, and still open at the experts'.</summary>
    Sent,

    /// <summary>Terminées.</summary>
    Ended,

    /// <summary>Équipe: everything open in the teams that I coordinate.</summary>
    Team,
}

/// <summary>One row of a list.</summary>
internal sealed record RequestRow(
    RequestId Id, string Number, string Line, string Team, string Patient, string Author, string? Expert, RequestState State, bool IsUrgent,
    Instant SentAt, Instant? DueAt, Duration? Left, Instant? AnsweredAt, DateTimeZone Zone)
{
    /// <summary>The way by which it came.</summary>
    public Channel Channel { get; init; }
}

/// <summary>A page of a list: its rows, how many there are in all (ended ones are not counted), and the key of the next page.</summary>
internal sealed record RequestRows(IReadOnlyList<RequestRow> Rows, int? Count, string? Next);

/// <summary>Reads the lists of requests, a page at a time by key.</summary>
internal sealed class RequestList(RelaisDb db, IDirectory directory, IPatients patients)
{
    public const int PageSize = 25;

    private HashSet<Guid>? _groups;

    /// <param name="view">Which list.</param>
    /// <param name="after">The key after which the page begins, or null for the first.</param>
    /// <param name="known">How many requests it has, when that is already known.</param>
    /// <param name="act">Who reads.</param>
    /// <param name="ct">Cancelled when the reader goes away.</param>
    public async Task<RequestRows> ReadAsync(RequestView view, string? after, int? known, Act act, CancellationToken ct)
    {
        var all = await OfAsync(view, act, ct);
        var rows = await Page(all, view, after).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? KeyOf(rows[PageSize - 1], view) : null;
        int? count = view is RequestView.Ended ? null : known ?? await all.CountAsync(ct);
        return new(await ShowAsync(rows[..Math.Min(rows.Count, PageSize)], act, ct), count, next);
    }

    public async Task<int> CountAsync(RequestView view, Act act, CancellationToken ct) =>
        await (await OfAsync(view, act, ct)).CountAsync(ct);

    /// <summary>The first request of a list but one, or null.</summary>
    public async Task<RequestId?> FirstAsync(RequestView view, RequestId but, Act act, CancellationToken ct) =>
        await Page(await OfAsync(view, act, ct), view, after: null).Where(r => r.Id != but).Select(r => (RequestId?)r.Id).FirstOrDefaultAsync(ct);

    private async Task<IQueryable<Request>> OfAsync(RequestView view, Act act, CancellationToken ct)
    {
        var (standing, some) = (act.Standing, act.Standing.ConvertAll(who => (ProfessionalId?)who));
        var visible = db.RequestsVisibleTo(act).AsNoTracking();
        switch (view)
        {
            case RequestView.ToAnswer:
                var groups = _groups ??= await db.GroupsOfAsync(act, ct);
                var asked = await db.SecondsAskedOfAsync(act, ct);
                return asked.Count > 0 ? visible.Where(r =>
                    (r.State == RequestState.Sent && (groups.Contains(r.Group) || some.Contains(r.Correspondent)) && !standing.Contains(r.Author)) || (r.State == RequestState.InCharge && some.Contains(r.Expert)) || asked.Contains(r.Id))
                : visible.Where(r =>
                    (r.State == RequestState.Sent && (groups.Contains(r.Group) || some.Contains(r.Correspondent)) && !standing.Contains(r.Author)) || (r.State == RequestState.InCharge && some.Contains(r.Expert)));
            case RequestView.WaitingForMe:
                return visible.Where(r => standing.Contains(r.Author) && (r.State == RequestState.ComplementAwaited || r.State == RequestState.Answered));
            case RequestView.Sent:
                return visible.Where(r => standing.Contains(r.Author) && (r.State == RequestState.Sent || r.State == RequestState.InCharge));
            case RequestView.Ended:
                return visible.Where(r => (standing.Contains(r.Author) || some.Contains(r.Expert)) && r.EndedAt != null);
            case RequestView.Team:
                var teams = act.TeamsWith(Role.Coordinator);
                return visible.Where(r =>
                    teams.Contains(r.Team) && (r.State == RequestState.Sent || r.State == RequestState.InCharge || r.State == RequestState.ComplementAwaited));
            default:
                throw new ArgumentOutOfRangeException(nameof(view));
        }
    }

    // Open lists: what is due first comes first, what stands still comes last. Ended lists: the newest first.
    private static IQueryable<Request> Page(IQueryable<Request> all, RequestView view, string? after)
    {
        var key = ReadKey(after);
        if (view is RequestView.Ended or RequestView.Sent or RequestView.WaitingForMe)
        {
            var newest = key is null ? all : all.Where(r => r.SentAt < key.Value.At || (r.SentAt == key.Value.At && r.Number.CompareTo(key.Value.Number) < 0));
            return newest.OrderByDescending(r => r.SentAt).ThenByDescending(r => r.Number);
        }

        var far = Instant.FromUtc(9999, 1, 1, 0, 0);
        var due = key is null ? all : all.Where(r => (r.DueAt ?? far) > key.Value.At || ((r.DueAt ?? far) == key.Value.At && r.Number.CompareTo(key.Value.Number) > 0));
        return due.OrderBy(r => r.DueAt ?? far).ThenBy(r => r.Number);
    }

    private static string KeyOf(Request last, RequestView view)
    {
        var at = view is RequestView.Ended or RequestView.Sent or RequestView.WaitingForMe ? last.SentAt : last.DueAt ?? Instant.FromUtc(9999, 1, 1, 0, 0);
        return string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeMilliseconds()}_{last.Number}");
    }

    private static (Instant At, string Number)? ReadKey(string? after) =>
        after?.Split('_') is [var at, var number] && long.TryParse(at, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ms) && ms is > -62_000_000_000_000 and < 253_400_000_000_000
            ? (Instant.FromUnixTimeMilliseconds(ms), number)
            : null;

    private async Task<List<RequestRow>> ShowAsync(List<Request> requests, Act act, CancellationToken ct)
    {
        var names = await patients.NamesAsync([.. requests.Select(r => r.Patient).Distinct()], act, ct);
        var people = await directory.PeopleOrContactsAsync(db, [.. requests.SelectMany(r => new[] { r.Author, r.Expert }.OfType<ProfessionalId>()).Distinct()], ct);
        var teams = await directory.TeamsAsync([.. requests.Select(r => r.Team).Distinct()], ct);
        var ids = requests.Select(r => r.Line).Distinct().ToList();
        var lines = await db.Lines().AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
        return requests.ConvertAll(r => new RequestRow(
            r.Id,
            r.Number,
            lines[r.Line].Name,
            teams.GetValueOrDefault(r.Team)?.Name ?? "",
            names.GetValueOrDefault(r.Patient)?.Name ?? "Patient",
            people.GetValueOrDefault(r.Author)?.Name ?? "",
            r.Expert is { } expert ? people.GetValueOrDefault(expert)?.Name : null,
            r.State,
            r.IsUrgent,
            r.SentAt,
            r.DueAt,
            r.Left,
            r.AnsweredAt,
            lines[r.Line].Zone) { Channel = r.Channel });
    }
}
