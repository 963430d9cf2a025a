using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Requests.Intake.Public;

/// <summary>How many times something may be done in a while.</summary>
internal sealed record IntakeLimit(string Kind, int Most, Duration During)
{
    /// <summary>One address, with a proof of work.</summary>
    public static IntakeLimit Address { get; } = new("address", 20, Duration.FromHours(1));

    /// <summary>One address, without script.</summary>
    public static IntakeLimit BareAddress { get; } = new("bare-address", 5, Duration.FromHours(1));

    /// <summary>A whole network: 256 addresses of IPv4, a /48 of IPv6.</summary>
    public static IntakeLimit Network { get; } = new("network", 60, Duration.FromHours(1));

    /// <summary>Codes sent to one e-mail.</summary>
    public static IntakeLimit Mailbox { get; } = new("mailbox", 6, Duration.FromHours(24));

    /// <summary>Everything without a proof of work, from everywhere: beyond, a script is needed.</summary>
    public static IntakeLimit Bare { get; } = new("bare", 200, Duration.FromHours(1));

    /// <summary>What one sender, or the holder of one link, posts.</summary>
    public static IntakeLimit Posts { get; } = new("posts", 40, Duration.FromHours(1));

    /// <summary>The files that the holder of one link opens.</summary>
    public static IntakeLimit Files { get; } = new("files", 400, Duration.FromHours(1));
}

/// <summary>Counts what comes in without an account, and stores nothing beyond the limits.</summary>
internal sealed class IntakeGate(RelaisDb db, FollowLinks links)
{
    private const int Races = 8;

    private static readonly Duration Forgotten = Duration.FromDays(2);

    /// <summary>Counts one more, or refuses: then nothing is written at all.</summary>
    public async Task TakeAsync(IntakeLimit limit, string subject, Instant now, CancellationToken ct)
    {
        var id = links.NameOf(limit.Kind, subject);
        for (var race = 0; race < Races; race++)
        {
            var found = await db.Set<IntakeCount>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
            var isOver = found is null || now - found.Since > limit.During;
            RefusedException.ThrowIf(!isOver && found!.Count >= limit.Most ? IntakeRefusals.TooMany : null);
            if (found is null ? await AddAsync(id, now, ct) : await CountAsync(found, isOver, now, ct))
            {
                return;
            }
        }

        throw new RefusedException(IntakeRefusals.TooMany);
    }

    /// <summary>One address: IPv4 whole, IPv6 by its /64.</summary>
    public static string AddressOf(string? origin) => Cut(origin, 4, 8);

    /// <summary>Its network: IPv4 by its /24, IPv6 by its /48.</summary>
    public static string NetworkOf(string? origin) => Cut(origin, 3, 6);

    private static string Cut(string? origin, int bytesOfV4, int bytesOfV6)
    {
        if (!IPAddress.TryParse(origin, out var address))
        {
            return "";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, address.AddressFamily is AddressFamily.InterNetworkV6 ? bytesOfV6 : bytesOfV4));
    }

    private async Task<bool> CountAsync(IntakeCount found, bool isOver, Instant now, CancellationToken ct)
    {
        var (count, since) = isOver ? (1, now) : (found.Count + 1, found.Since);
        return await db.Set<IntakeCount>()
            .Where(c => c.Id == found.Id && c.Count == found.Count && c.Since == found.Since)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Count, count).SetProperty(c => c.Since, since), ct) == 1;
    }

    private async Task<bool> AddAsync(string id, Instant now, CancellationToken ct)
    {
        var old = now - Forgotten;
        await db.Set<IntakeCount>().Where(c => c.Since < old).ExecuteDeleteAsync(ct);
        var added = db.Add(new IntakeCount { Id = id, Count = 1, Since = now });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException failed) when (failed.IsUniqueTaken())
        {
            return false;
        }
        finally
        {
            added.State = EntityState.Detached;
        }
    }
}
