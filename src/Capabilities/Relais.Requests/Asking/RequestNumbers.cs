using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Platform.Data;

namespace Relais.Requests.Asking;

/// <summary>The next free number of a year.</summary>
internal sealed class RequestCounter
{
    public required int Year { get; init; }
    public required int Next { get; set; }
}

/// <summary>Gives numbers that people can say on the phone: DA-2026-004217.</summary>
/// <remarks>Each node reserves a block of numbers at a time, so that senders never wait for each other; a restart leaves a gap.</remarks>
internal sealed class RequestNumbers(IServiceScopeFactory scopes) : IDisposable
{
    private const int Block = 50;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _year;
    private int _next;
    private int _end;

    public void Dispose() => _turn.Dispose();

    public async Task<string> NextAsync(Instant at, DateTimeZone zone, CancellationToken ct)
    {
        var year = at.InZone(zone).Year;
        await _turn.WaitAsync(ct);
        try
        {
            if (_year != year || _next == _end)
            {
                _next = await ReserveAsync(year, ct);
                (_year, _end) = (year, _next + Block);
            }

            return Format(year, _next++);
        }
        finally
        {
            _turn.Release();
        }
    }

    internal static string Format(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"DA-{year:0000}-{number:000000}");

    /// <summary>The numbers that people may mean by «DA-2026-004217», «2026-4217» or «4217» (of this year or the last).</summary>
    internal static IReadOnlyList<string> Guesses(string typed, int year)
    {
        var parts = typed.ToUpperInvariant().Replace("DA", "", StringComparison.Ordinal).Split(['-', ' '], StringSplitOptions.RemoveEmptyEntries);
        var figures = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : -1).ToList();
        return figures switch
        {
            [>= 2000 and < 3000 and var given, >= 0 and var number] => [Format(given, number)],
            [>= 0 and var number] => [Format(year, number), Format(year - 1, number)],
            _ => [],
        };
    }

    private async Task<int> ReserveAsync(int year, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
            var counter = await db.Set<RequestCounter>().SingleOrDefaultAsync(c => c.Year == year, ct);
            if (counter is null)
            {
                counter = new RequestCounter { Year = year, Next = 1 };
                db.Add(counter);
            }

            var first = counter.Next;
            counter.Next = first + Block;
            try
            {
                await db.SaveChangesAsync(ct);
                return first;
            }
            catch (DbUpdateException) when (attempt < 20)
            {
                // Another node reserved at the same moment: look again.
            }
        }
    }
}
