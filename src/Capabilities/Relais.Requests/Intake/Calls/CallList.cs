using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Requests.Intake.Calls;

/// <summary>A page of the phone log.</summary>
internal sealed record CallRows(IReadOnlyList<Call> Rows, string? Next);

/// <summary>Reads the phone log: call backs first, then all calls, the newest first.</summary>
internal sealed class CallList(RelaisDb db)
{
    private const int PageSize = 25;
    private const int MostBackCalls = 50;

    /// <summary>The calls whose promised call back was not made, the most pressing first.</summary>
    public Task<List<Call>> ToCallBackAsync(Act act, CancellationToken ct) =>
        db.CallsOf(act).AsNoTracking().Where(c => c.CallBackAt != null && c.CalledBackAt == null).OrderBy(c => c.CallBackAt).Take(MostBackCalls).ToListAsync(ct);

    public async Task<CallRows> ReadAsync(string? after, Act act, CancellationToken ct)
    {
        var all = db.CallsOf(act).AsNoTracking();
        if (ReadKey(after) is var (at, id))
        {
            all = all.Where(c => c.StartedAt < at || (c.StartedAt == at && c.Id.CompareTo(id) < 0));
        }

        var rows = await all.OrderByDescending(c => c.StartedAt).ThenByDescending(c => c.Id).Take(PageSize + 1).ToListAsync(ct);
        var next = rows.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{rows[PageSize - 1].StartedAt.ToUnixTimeMilliseconds()}_{rows[PageSize - 1].Id:N}") : null;
        return new(rows[..Math.Min(rows.Count, PageSize)], next);
    }

    private static (Instant At, Guid Id)? ReadKey(string? after) =>
        after?.Split('_') is [var at, var id] && Guid.TryParseExact(id, "N", out var key)
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms < 253_400_000_000_000
            ? (Instant.FromUnixTimeMilliseconds(ms), key)
            : null;
}
