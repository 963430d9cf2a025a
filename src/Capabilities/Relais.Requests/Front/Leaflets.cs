using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;
using Relais.Platform.Documents;

namespace Relais.Requests.Front;

/// <summary>Prints leaflets one at a time and keeps them an hour: anybody may ask, and the same page gives the same sheet.</summary>
internal sealed class Leaflets(Printer printer, IMemoryCache cache) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    public async Task<Printed> OfAsync(TeamShown shown, Instant now, CancellationToken ct)
    {
        var said = shown with { Lines = [.. shown.Lines.Select(line => line with { Took = [] })] };
        var key = (nameof(Leaflets), Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said))));
        if (cache.TryGetValue(key, out Printed? known) && known is not null)
        {
            return known;
        }

        await _turn.WaitAsync(ct);
        try
        {
            return cache.TryGetValue(key, out known) && known is not null ? known : await PrintAsync(key, shown, now, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Printed> PrintAsync(object key, TeamShown shown, Instant now, CancellationToken ct)
    {
        var paper = new Paper($"{shown.Team.Name}, plaquette", shown.Team.Name, now);
        var printed = await printer.PrintAsync<TeamLeaflet>(paper, new Dictionary<string, object?> { [nameof(TeamLeaflet.Shown)] = shown }, ct);
        if (printed.IsThere)
        {
            cache.Set(key, printed, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        }

        return printed;
    }
}
