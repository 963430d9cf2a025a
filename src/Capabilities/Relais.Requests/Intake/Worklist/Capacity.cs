using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Intake.Worklist;

/// <summary>Who is on duty today in a rota.</summary>
internal sealed record OnDuty(string Rota, string Who, bool IsAway);

/// <summary>What an expert has in hand.</summary>
internal sealed record ExpertLoad(ProfessionalId Expert, string Name, int Open, int Late, bool IsAway);

/// <summary>The strength of the teams that a person coordinates, today.</summary>
internal sealed record CapacityShown(IReadOnlyList<OnDuty> Duties, IReadOnlyList<ExpertLoad> Experts);

/// <summary>Reads who is on duty and what each expert has in hand, beside the worklist.</summary>
internal sealed class Capacity(RelaisDb db, IDirectory directory, LineExperts lineExperts)
{
    public async Task<CapacityShown> OfAsync(Act act, CancellationToken ct)
    {
        var teams = act.TeamsWith(Role.Coordinator);
        var cards = await directory.TeamsAsync(teams, ct);
        var experts = new Dictionary<ProfessionalId, string>();
        foreach (var team in teams)
        {
            foreach (var person in await lineExperts.OfTeamAsync(team, ct))
            {
                experts[person.Id] = person.Name;
            }
        }

        var rotas = await db.RotasPlannedBy(act).AsNoTracking().AsSplitQuery().Include(r => r.Members).Include(r => r.Swaps).Where(r => teams.Contains(r.Team)).ToListAsync(ct);
        var away = await AwayAsync([.. experts.Keys, .. rotas.SelectMany(r => r.Members).Select(m => m.Professional)], act, ct);
        var names = await directory.PeopleAsync([.. rotas.SelectMany(r => r.Members).Select(m => m.Professional).Distinct()], ct);
        return new(
            [.. rotas.OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => OnDutyIn(r, cards, names, away, act)).OfType<OnDuty>()],
            await LoadsAsync(experts, away, act, ct));
    }

    private static OnDuty? OnDutyIn(
        Rota rota, IReadOnlyDictionary<TeamId, TeamCard> cards, IReadOnlyDictionary<ProfessionalId, Person> names, HashSet<ProfessionalId> away, Act act)
    {
        var zone = cards.TryGetValue(rota.Team, out var card) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(card.Zone) ?? DateTimeZone.Utc : DateTimeZone.Utc;
        return rota.ToTurns().On(act.At.InZone(zone).Date) is { } duty
            ? new OnDuty(rota.Name, names.TryGetValue(duty.Who, out var person) ? person.Name : "Un expert", away.Contains(duty.Who))
            : null;
    }

    private async Task<HashSet<ProfessionalId>> AwayAsync(HashSet<ProfessionalId> people, Act act, CancellationToken ct)
    {
        var today = act.At.InZone(Ui.Time.FrenchTime.Paris).Date;
        return [.. await db.Set<Absence>().Where(a => people.Contains(a.Professional) && a.From <= today && a.To >= today).Select(a => a.Professional).ToListAsync(ct)];
    }

    private async Task<List<ExpertLoad>> LoadsAsync(Dictionary<ProfessionalId, string> experts, HashSet<ProfessionalId> away, Act act, CancellationToken ct)
    {
        var now = act.At;
        var counts = await db.RequestsCoordinatedBy(act)
            .Where(r => r.Expert != null && (r.State == RequestState.InCharge || r.State == RequestState.ComplementAwaited))
            .GroupBy(r => r.Expert)
            .Select(g => new { g.Key, Open = g.Count(), Late = g.Count(r => r.DueAt < now) })
            .ToDictionaryAsync(g => g.Key!.Value, ct);
        return
        [
            .. experts
                .Select(e => new ExpertLoad(e.Key, e.Value, counts.GetValueOrDefault(e.Key)?.Open ?? 0, counts.GetValueOrDefault(e.Key)?.Late ?? 0, away.Contains(e.Key)))
                .OrderByDescending(load => load.Open).ThenBy(load => load.Name, StringComparer.Ordinal),
        ];
    }
}
