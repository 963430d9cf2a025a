using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Requests.Routing;

namespace Relais.Requests.Lines;

/// <summary>Reads what routing decides on: the recipients of a line, who is away, who is busy.</summary>
internal sealed class RoutingPlans(RelaisDb db, IDirectory directory)
{
    /// <summary>The plan of a line for some sectors of its team; the line comes with its recipients.</summary>
    /// <param name="line">With its recipients.</param>
    /// <param name="sectors">Of its team.</param>
    /// <param name="from">From when absences count.</param>
    /// <param name="ct">Cancelled when the reader goes away.</param>
    /// <param name="first">Who is asked before the sector, whether or not the line names them.</param>
    public async Task<RoutingPlan> OfAsync(Line line, IReadOnlyCollection<SectorCard> sectors, Instant from, CancellationToken ct, ProfessionalId? first = null)
    {
        var wanted = line.Recipients.Where(r => r.Scope != RecipientScope.Sector || sectors.Any(s => s.Id == r.Sector)).ToList();
        var rotas = await RotasAsync(wanted, ct);
        var practices = await PracticesAsync(wanted, ct);
        var coordinators = await directory.MembersOfTeamAsync(line.Team, [Role.Coordinator], ct);
        HashSet<ProfessionalId> everyone =
        [
            .. coordinators,
            .. rotas.Values.SelectMany(rota => rota.Members.Concat(rota.Swaps.Select(swap => swap.By))),
            .. practices.Values.SelectMany(practice => practice.Members),
            .. wanted.Where(r => r.Kind == RecipientKind.Expert).Select(r => ProfessionalId.From(r.Target)),
            .. first is { } asked ? [asked] : Array.Empty<ProfessionalId>(),
        ];
        var people = await directory.PeopleAsync(everyone, ct);
        var names = people.ToDictionary(pair => pair.Key, pair => pair.Value.Name);
        return new RoutingPlan
        {
            Line = line.Id,
            Zone = line.Zone,
            Sectors = [.. sectors.Select(sector => new PlanSector(sector.Id, sector.Name, [.. Of(RecipientScope.Sector, sector.Id)]))],
            Fallback = [.. Of(RecipientScope.Fallback, null)],
            Backup = [.. wanted.Where(r => r is { Scope: RecipientScope.Backup, Kind: RecipientKind.Expert }).Select(r => ProfessionalId.From(r.Target))],
            Coordinators = coordinators,
            Absences = await AbsencesAsync(everyone, line.Zone, from, ct),
            Load = await LoadAsync(everyone, ct),
            Names = names,
        };

        IEnumerable<Recipient> Of(RecipientScope scope, SectorId? sector) =>
            wanted.Where(r => r.Scope == scope && r.Sector == sector).OrderBy(r => r.Rank).Select(r => Project(r, rotas, practices, names)).OfType<Recipient>();
    }

    private static Recipient? Project(
        LineRecipient recipient,
        Dictionary<Guid, Routing.Rota> rotas,
        Dictionary<Guid, Practice> practices,
        Dictionary<ProfessionalId, string> names) => recipient.Kind switch
    {
        RecipientKind.Rota => rotas.GetValueOrDefault(recipient.Target),
        RecipientKind.Practice => practices.GetValueOrDefault(recipient.Target),
        RecipientKind.Expert => new NamedExpert(
            names.GetValueOrDefault(ProfessionalId.From(recipient.Target), "Expert nommé"), ProfessionalId.From(recipient.Target)) { Key = recipient.Target },
        RecipientKind.Coordination => new CoordinatorDispatch("Coordination") { Key = recipient.Target },
        _ => throw new ArgumentOutOfRangeException(nameof(recipient)),
    };

    private async Task<Dictionary<Guid, Routing.Rota>> RotasAsync(List<LineRecipient> recipients, CancellationToken ct)
    {
        var ids = recipients.Where(r => r.Kind == RecipientKind.Rota).Select(r => RotaId.From(r.Target)).Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var rotas = await db.Set<Rota>().AsNoTracking().AsSplitQuery()
            .Include(r => r.Members).Include(r => r.Swaps).Where(r => ids.Contains(r.Id)).ToListAsync(ct);
        return rotas.ToDictionary(rota => rota.Id.Value, rota => rota.ToTurns());
    }

    private async Task<Dictionary<Guid, Practice>> PracticesAsync(List<LineRecipient> recipients, CancellationToken ct)
    {
        var ids = recipients.Where(r => r.Kind == RecipientKind.Practice).Select(r => StructureId.From(r.Target)).Distinct().ToList();
        var cards = ids.Count == 0 ? new Dictionary<StructureId, StructureCard>() : await directory.StructuresAsync(ids, ct);
        var practices = new Dictionary<Guid, Practice>();
        foreach (var id in ids)
        {
            var members = await directory.MembersOfStructureAsync(id, [Role.Expert], ct);
            practices[id.Value] = new Practice(cards.GetValueOrDefault(id)?.Name ?? "Cabinet", id, members, PracticeNotice.All) { Key = id.Value };
        }

        return practices;
    }

    private async Task<List<Routing.Absence>> AbsencesAsync(HashSet<ProfessionalId> people, DateTimeZone zone, Instant from, CancellationToken ct)
    {
        var today = from.InZone(zone).Date;
        var absences = await db.Set<Absence>().AsNoTracking().Where(a => people.Contains(a.Professional) && a.To >= today).ToListAsync(ct);
        List<ProfessionalId> away = [.. absences.Select(absence => absence.Professional).Distinct()];
        return away.Count == 0 ? [] : CoveredAbsences.Left(absences.Select(absence => absence.In(zone)), await directory.ReplacementsOfAsync(away, from, ct));
    }

    private async Task<Dictionary<ProfessionalId, int>> LoadAsync(HashSet<ProfessionalId> people, CancellationToken ct)
    {
        var experts = people.Select(p => (ProfessionalId?)p).ToList();
        return await db.Set<Request>()
            .Where(r => r.State == RequestState.InCharge && experts.Contains(r.Expert))
            .GroupBy(r => r.Expert)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key!.Value, g => g.Count, ct);
    }
}
