using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Ui.Time;

namespace Relais.Requests.Intake.Calls;

/// <summary>What commands on calls begin with.</summary>
internal static class CallKeeping
{
    /// <summary>The call to write in, opened when it is new.</summary>
    public static async Task<Call> CallToKeepAsync(this RelaisDb db, Guid id, TeamId team, Act act, CancellationToken ct)
    {
        if (await db.CallsOf(act).SingleOrDefaultAsync(c => c.Id == id, ct) is { } known)
        {
            return known;
        }

        var isNew = id.Version == 7 && act.Holds(team, Role.Coordinator) && !await db.IsCallElsewhereAsync(id, act, ct);
        RefusedException.ThrowIf(isNew ? null : IntakeRefusals.CallNotFound);
        var call = Call.Begin(id, team, act);
        db.Add(call);
        db.Record(act, "call.begin", "call/" + id);
        return call;
    }

    /// <summary>The zone of a team.</summary>
    public static async Task<DateTimeZone> ZoneOfAsync(this IDirectory directory, TeamId team, CancellationToken ct) =>
        (await directory.TeamsAsync([team], ct)).TryGetValue(team, out var card) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(card.Zone) ?? FrenchTime.Paris : FrenchTime.Paris;
}
