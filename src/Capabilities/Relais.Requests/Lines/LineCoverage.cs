using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Requests.Routing;

namespace Relais.Requests.Lines;

/// <summary>Where a line is not answered by its sectors' own recipients in the days to come.</summary>
internal sealed class LineCoverage(RoutingPlans plans, IDirectory directory)
{
    public static readonly Duration Ahead = Duration.FromDays(60);

    /// <summary>The plan of all the sectors of a line, with the absences to come.</summary>
    public async Task<RoutingPlan> PlanAsync(Line line, Instant from, CancellationToken ct) =>
        await plans.OfAsync(line, await directory.SectorsAsync(line.Team, ct), from, ct);

    /// <summary>The holes of a period. The outside is one only when nobody at all answers: the fallback and the coordination are meant for it.</summary>
    public static IReadOnlyList<RoutingHole> Holes(RoutingPlan plan, Instant from, Instant to) =>
        [.. RoutingHoles.Of(plan, from, to, AssignmentLevel.Sector).Where(hole => hole.Sector is not null || hole.Level is AssignmentLevel.Unattended)];

    /// <summary>The holes that would not be there if somebody were not away.</summary>
    public static IReadOnlyList<RoutingHole> LeftBy(RoutingPlan plan, ProfessionalId who, Instant from, Instant to)
    {
        var holes = Holes(plan, from, to);
        if (holes.Count == 0)
        {
            return [];
        }

        var present = plan with { Absences = [.. plan.Absences.Where(absence => absence.Who != who)] };
        var anyway = Holes(present, from, to);
        return [.. holes.Where(hole => !anyway.Any(other => other.Sector == hole.Sector && other.Level >= hole.Level && other.From <= hole.From && hole.To <= other.To))];
    }
}
