using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;

namespace Relais.Requests.Lines;

/// <summary>The experts to whom a team may entrust a request: its own, those of its practices and those of its rotas.</summary>
internal sealed class LineExperts(RelaisDb db, IDirectory directory)
{
    public async Task<IReadOnlyList<Person>> OfTeamAsync(TeamId team, CancellationToken ct)
    {
        var ids = new HashSet<ProfessionalId>(await directory.MembersOfTeamAsync(team, [Role.Expert], ct));
        ids.UnionWith(await db.RotasOf(team).SelectMany(r => r.Members).Select(m => m.Professional).ToListAsync(ct));
        foreach (var practice in await PracticesAsync(team, ct))
        {
            ids.UnionWith(await directory.MembersOfStructureAsync(practice, [Role.Expert], ct));
        }

        var people = await directory.PeopleAsync(ids, ct);
        return [.. people.Values.OrderBy(person => Folded.Of(person.LastName), StringComparer.Ordinal)];
    }

    public async Task<Refusal?> WhyNotExpertAsync(TeamId team, ProfessionalId person, CancellationToken ct) =>
        (await OfTeamAsync(team, ct)).Any(expert => expert.Id == person) ? null : RequestRefusals.NotAnExpert;

    /// <summary>Whether somebody is of the team by a role that they hold now, whatever rota still names them.</summary>
    public async Task<bool> IsOfTeamAsync(TeamId team, ProfessionalId who, IReadOnlyCollection<Role> roles, CancellationToken ct)
    {
        if ((await directory.MembersOfTeamAsync(team, roles, ct)).Contains(who))
        {
            return true;
        }

        foreach (var practice in await PracticesAsync(team, ct))
        {
            if ((await directory.MembersOfStructureAsync(practice, [Role.Expert], ct)).Contains(who))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The teams, of some, of which somebody is no more by any of these roles.</summary>
    public async Task<HashSet<TeamId>> TeamsLeftAsync(IEnumerable<TeamId> among, ProfessionalId who, IReadOnlyCollection<Role> roles, CancellationToken ct)
    {
        var left = new HashSet<TeamId>();
        foreach (var team in among.Distinct())
        {
            if (!await IsOfTeamAsync(team, who, roles, ct))
            {
                left.Add(team);
            }
        }

        return left;
    }

    private async Task<List<StructureId>> PracticesAsync(TeamId team, CancellationToken ct)
    {
        var targets = await db.Lines()
            .Where(l => l.Team == team)
            .SelectMany(l => l.Recipients)
            .Where(r => r.Kind == RecipientKind.Practice)
            .Select(r => r.Target)
            .Distinct()
            .ToListAsync(ct);
        return targets.ConvertAll(StructureId.From);
    }
}
