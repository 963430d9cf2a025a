using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Jobs;
using Relais.Platform.Outbox;

namespace Relais.Directory.People;

/// <summary>Tells of the roles that ended by their date, as is told of those that somebody takes back.</summary>
internal sealed class WatchMemberships(RelaisDb db) : ISweep
{
    private const int Batch = 200;

    public static TimeSpan Pace => TimeSpan.FromMinutes(1);

    public async Task<int> RunAsync(Act act, CancellationToken ct)
    {
        var ended = await db.MembershipsToTell(act.At).OrderBy(m => m.Until).Take(Batch).ToListAsync(ct);
        ended.ForEach(membership => membership.NoteEndTold());
        foreach (var person in ended.Select(membership => membership.Professional).Distinct())
        {
            db.Tell(new MembershipEnded(person.Value), act.At);
        }

        await db.SaveChangesAsync(ct);
        return ended.Count;
    }
}
