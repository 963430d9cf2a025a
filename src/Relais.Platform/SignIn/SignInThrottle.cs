using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Platform.SignIn;

/// <summary>Counts an attempt before it is evaluated, so that guesses sent in parallel are not evaluated for free; success forgets them.</summary>
internal sealed class SignInThrottle(RelaisDb db, Secrets secrets, IClock clock)
{
    private const int Races = 8;

    /// <summary>Counts one attempt against a person from a network, or refuses it.</summary>
    /// <param name="person">The e-mail as typed, or the account's id for a code: known or not, all the same.</param>
    /// <param name="origin">The network address.</param>
    /// <param name="ct">Cancelled when the browser goes away.</param>
    public async Task TakeAsync(string person, IPAddress? origin, CancellationToken ct)
    {
        await CountAsync(NameOf("network", "", origin), Throttling.Network, ct);
        await CountAsync(NameOf("pair", person, origin), Throttling.Pair, ct);
        await CountAsync(NameOf("person", person, null), Throttling.Person, ct);
    }

    /// <summary>Forgets the failures of a person who succeeded.</summary>
    public Task ForgetAsync(string person, IPAddress? origin, CancellationToken ct)
    {
        string[] names = [NameOf("pair", person, origin), NameOf("person", person, null)];
        return db.Set<FailureCount>().Where(count => names.Contains(count.Id)).ExecuteDeleteAsync(ct);
    }

    /// <summary>IPv4 whole, IPv6 by its /64: what one subscriber holds.</summary>
    internal static string NetworkOf(IPAddress? origin)
    {
        if (origin is null)
        {
            return "";
        }

        origin = origin.IsIPv4MappedToIPv6 ? origin.MapToIPv4() : origin;
        return origin.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(origin.GetAddressBytes().AsSpan(0, 8))
            : origin.ToString();
    }

    private async Task CountAsync(string name, Throttling rule, CancellationToken ct)
    {
        for (var race = 0; race < Races; race++)
        {
            var now = clock.GetCurrentInstant();
            var found = await db.Set<FailureCount>().AsNoTracking().SingleOrDefaultAsync(count => count.Id == name, ct);
            if (found is null)
            {
                await AddAsync(name, now, ct);
                continue;
            }

            RefusedException.ThrowIf(found.Until > now ? SignInRefusals.Throttled(found.Until - now) : null);
            var failures = now - found.LastAt > rule.Forgotten ? 1 : found.Failures + 1;
            var until = now + rule.Pause(failures);
            var won = await db.Set<FailureCount>()
                .Where(count => count.Id == name && count.Failures == found.Failures && count.LastAt == found.LastAt)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(c => c.Failures, failures).SetProperty(c => c.LastAt, now).SetProperty(c => c.Until, until), ct);
            if (won == 1)
            {
                return;
            }
        }

        throw new RefusedException(SignInRefusals.Busy);
    }

    private async Task AddAsync(string name, Instant now, CancellationToken ct)
    {
        var (at, old) = (now.ToDateTimeUtc(), now - Duration.FromDays(2));
        await db.Set<FailureCount>().Where(count => count.LastAt < old).ExecuteDeleteAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO platform_failure_count ("Id", "Failures", "LastAt", "Until") VALUES ({name}, 0, {at}, {at})
            ON CONFLICT ("Id") DO NOTHING
            """,
            ct);
    }

    private string NameOf(string kind, string person, IPAddress? origin) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(secrets.Key("throttle"), Encoding.UTF8.GetBytes($"{kind}|{Account.Normalize(person)}|{NetworkOf(origin)}")));
}
