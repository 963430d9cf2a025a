using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Routing;

/// <summary>Where and when a line has nobody good enough: for the line's page.</summary>
internal static class RoutingHoles
{
    /// <summary>The stretches of a period when a sector, or the outside, is answered at a worse level than accepted.</summary>
    /// <param name="plan">The line's plan, with the absences and closures of the whole period.</param>
    /// <param name="from">From when.</param>
    /// <param name="to">Until when.</param>
    /// <param name="accepted">The worst level that is no hole. By default only nobody is one.</param>
    /// <returns>By sector name, the outside last, then by time. Exact: nothing changes between the instants looked at.</returns>
    public static IReadOnlyList<RoutingHole> Of(
        RoutingPlan plan, Instant from, Instant to, AssignmentLevel accepted = AssignmentLevel.Coordination)
    {
        var instants = Changes(plan).Where(at => from < at && at < to).Prepend(from).Distinct().Order().ToList();
        var sectors = plan.Sectors.OrderBy(sector => sector.Name, StringComparer.Ordinal).ThenBy(sector => sector.Id.Value).ToList();
        return from >= to ? [] : [.. sectors.Append(null).SelectMany(sector => OfSector(plan, sector, instants, to, accepted))];
    }

    private static List<RoutingHole> OfSector(
        RoutingPlan plan, PlanSector? sector, List<Instant> instants, Instant to, AssignmentLevel accepted)
    {
        var holes = new List<RoutingHole>();
        for (var i = 0; i < instants.Count; i++)
        {
            var end = i + 1 < instants.Count ? instants[i + 1] : to;
            var answer = Route.Decide(plan, new RoutingQuestion(instants[i], sector?.Name ?? "", sector is null ? [] : [sector.Id]));
            if (Reached(answer) <= accepted)
            {
                continue;
            }

            if (holes.Count > 0 && holes[^1].To == instants[i] && holes[^1].Level == Reached(answer))
            {
                holes[^1] = holes[^1] with { To = end };
            }
            else
            {
                holes.Add(new RoutingHole(sector?.Id, sector?.Name ?? "Hors secteur", instants[i], end, Reached(answer), Why(answer)));
            }
        }

        return holes;
    }

    /// <summary>A sector that coordinators dispatch by design is answered at its own level.</summary>
    private static AssignmentLevel Reached(Assignment answer) =>
        answer is { Level: AssignmentLevel.Coordination, Group.Sector: not null } ? AssignmentLevel.Sector : answer.Level;

    private static RoutingReason Why(Assignment answer) =>
        answer.Hole
        ?? answer.Reasons.FirstOrDefault(reason => reason.Code is RoutingReasons.NoRecipient or RoutingReasons.GroupEmpty
            or RoutingReasons.Closed or RoutingReasons.Away)
        ?? answer.Reasons[^1];

    private static IEnumerable<Instant> Changes(RoutingPlan plan)
    {
        var recipients = plan.Sectors.SelectMany(sector => sector.Recipients).Concat(plan.Fallback).ToList();
        var swaps = recipients.OfType<Rota>().SelectMany(rota => rota.Swaps)
            .SelectMany(swap => new[] { swap.From, swap.To.PlusDays(1) })
            .Select(date => (Instant?)plan.Zone.AtStartOfDay(date).ToInstant());
        var closures = recipients.OfType<Practice>().SelectMany(practice => practice.Closures)
            .SelectMany(closure => new[] { closure.From, closure.To });
        return plan.Absences.SelectMany(absence => new[] { absence.From, absence.To }).Concat(closures).Concat(swaps).OfType<Instant>();
    }
}

/// <summary>A stretch of time when a sector is answered by nobody, or by someone worse than accepted.</summary>
/// <param name="Sector">The sector, or null for what comes from outside all of them.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when, or the end of the period looked at.</param>
/// <param name="Level">Who answers then.</param>
/// <param name="Why">What is missing.</param>
internal sealed record RoutingHole(SectorId? Sector, string Name, Instant From, Instant To, AssignmentLevel Level, RoutingReason Why);
