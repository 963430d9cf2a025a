using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;

namespace Relais.Requests.Intake.Mails;

/// <summary>One mail of the list.</summary>
internal sealed record MailRow(
    Guid Id, Instant ReceivedAt, MailState State, MailVerdict Verdict, Readability Readability, string From, string FromName, string Subject, int Files, RequestId? Request);

/// <summary>A page of mails.</summary>
internal sealed record MailRows(IReadOnlyList<MailRow> Rows, string? Next);

/// <summary>Lists mails, a page at a time by key: those to sort the oldest first, the others the newest first.</summary>
internal static class MailList
{
    public const int PageSize = 25;

    public static async Task<MailRows> MailRowsAsync(this RelaisDb db, MailView view, string? after, Act act, CancellationToken ct)
    {
        var all = Of(db.MailsOf(act).AsNoTracking(), view);
        var rows = await Page(all, view, after)
            .Take(PageSize + 1)
            .Select(m => new MailRow(m.Id, m.ReceivedAt, m.State, m.Verdict, m.Readability, m.From, m.FromName, m.Subject, m.Files.Count, m.Request))
            .ToListAsync(ct);
        return new(rows[..Math.Min(rows.Count, PageSize)], rows.Count > PageSize ? KeyOf(rows[PageSize - 1]) : null);
    }

    public static Task<int> MailCountAsync(this RelaisDb db, MailView view, Act act, CancellationToken ct) => Of(db.MailsOf(act), view).CountAsync(ct);

    private static IQueryable<ReceivedMail> Of(IQueryable<ReceivedMail> mails, MailView view) => view switch
    {
        MailView.ToSort => mails.Where(m => m.State == MailState.Waiting || m.State == MailState.Arrived),
        MailView.Aside => mails.Where(m => m.State == MailState.SetAside || m.State == MailState.Discarded),
        MailView.Done => mails.Where(m => m.State == MailState.Typed || m.State == MailState.Joined),
        _ => throw new ArgumentOutOfRangeException(nameof(view)),
    };

    private static IQueryable<ReceivedMail> Page(IQueryable<ReceivedMail> all, MailView view, string? after)
    {
        var key = ReadKey(after);
        if (view is MailView.ToSort)
        {
            all = key is var (at, id) ? all.Where(m => m.ReceivedAt > at || (m.ReceivedAt == at && m.Id.CompareTo(id) > 0)) : all;
            return all.OrderBy(m => m.ReceivedAt).ThenBy(m => m.Id);
        }

        all = key is var (before, last) ? all.Where(m => m.ReceivedAt < before || (m.ReceivedAt == before && m.Id.CompareTo(last) < 0)) : all;
        return all.OrderByDescending(m => m.ReceivedAt).ThenByDescending(m => m.Id);
    }

    private static string KeyOf(MailRow last) => string.Create(CultureInfo.InvariantCulture, $"{last.ReceivedAt.ToUnixTimeMilliseconds()}_{last.Id:N}");

    private static (Instant At, Guid Id)? ReadKey(string? after) =>
        after?.Split('_') is [var at, var id]
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms < 253_400_000_000_000
            && Guid.TryParse(id, out var guid)
            ? (Instant.FromUnixTimeMilliseconds(ms), guid)
            : null;
}

/// <summary>Which mails are listed.</summary>
internal enum MailView
{
    /// <summary>À trier.</summary>
    ToSort,

    /// <summary>Écartés.</summary>
    Aside,

    /// <summary>Traités.</summary>
    Done,
}
