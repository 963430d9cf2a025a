using Microsoft.EntityFrameworkCore;
using Relais.Platform.Data;
using Relais.Requests.Asking;

namespace Relais.Scenes.History;

/// <summary>The numbers of the requests of the past, in the order of their sending; today's go on after them.</summary>
internal sealed class Numbers(RelaisDb db)
{
    private readonly Dictionary<int, RequestCounter> _counters = [];

    public async Task<string> NextAsync(int year, CancellationToken ct)
    {
        if (!_counters.TryGetValue(year, out var counter))
        {
            counter = await db.Set<RequestCounter>().SingleOrDefaultAsync(c => c.Year == year, ct);
            _counters[year] = counter ??= db.Add(new RequestCounter { Year = year, Next = 1 }).Entity;
        }

        return RequestNumbers.Format(year, counter.Next++);
    }
}
