using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Jobs;
using Relais.Requests.Concertation.Boards;

namespace Relais.Requests.Concertation;

/// <summary>A practice may leave the lines of a team, and no role ends: those who are still called to a session to come are looked at again.</summary>
internal sealed class WatchLeavers(RelaisDb db, BoardPeople people, LeaveBoards leaving) : ISweep
{
    public static TimeSpan Pace => TimeSpan.FromMinutes(10);

    public async Task<int> RunAsync(Act act, CancellationToken ct)
    {
        var gone = new HashSet<ProfessionalId>();
        foreach (var team in (await db.CalledToSessionsToComeAsync(ct)).GroupBy(called => called.Team, called => called.Who))
        {
            var there = (await people.OfTeamAsync(team.Key, ct)).Select(person => person.Id).ToHashSet();
            gone.UnionWith(team.Where(who => !there.Contains(who)));
        }

        foreach (var who in gone)
        {
            await leaving.LeaveAsync(who, act, ct);
        }

        await db.SaveChangesAsync(ct);
        return gone.Count;
    }
}
