using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Lines;

namespace Relais.Requests.Dispatching;

/// <summary>Says how many requests the experts of a team take at once; null does not limit.</summary>
internal sealed record SetCapacities(TeamId Team, IReadOnlyDictionary<ProfessionalId, int?> Most);

internal sealed class SetCapacitiesHandler(RelaisDb db, LineExperts experts)
{
    public async Task HandleAsync(SetCapacities command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(act.Plans(command.Team) ? null : DispatchRefusals.NotFound);
        RefusedException.ThrowIf(command.Most.Values.Select(ExpertCapacity.WhyNot).FirstOrDefault(refusal => refusal is not null));
        var kept = await db.CapacitiesOf(command.Team).ToDictionaryAsync(c => c.Professional, ct);
        foreach (var expert in (await experts.OfTeamAsync(command.Team, ct)).Where(expert => command.Most.ContainsKey(expert.Id)))
        {
            Set(kept.GetValueOrDefault(expert.Id), expert.Id, command.Most[expert.Id]);
        }

        db.Record(act, "dispatch.capacity", "team/" + command.Team);
        await db.SaveChangesAsync(ct);

        void Set(ExpertCapacity? before, ProfessionalId expert, int? most)
        {
            if (before is not null && most is { } changed)
            {
                before.Most = changed;
            }
            else if (before is not null)
            {
                db.Remove(before);
            }
            else if (most is { } added)
            {
                db.Add(new ExpertCapacity { Team = command.Team, Professional = expert, Most = added });
            }
        }
    }
}
