using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Platform.Data;
using Relais.Requests.Routing;

namespace Relais.Requests.Lines.Pages;

/// <summary>The absences to come of the experts of a team, each with what it leaves without an answer.</summary>
internal sealed class TeamAbsences(RelaisDb db, LineCoverage coverage)
{
    public async Task<IReadOnlyList<(Absence Absence, IReadOnlyList<string> Holes)>> ReadAsync(
        TeamId team, IReadOnlyList<ProfessionalId> people, LocalDate today, Act act, CancellationToken ct)
    {
        var absences = await db.Set<Absence>().AsNoTracking().Where(a => people.Contains(a.Professional) && a.To >= today).ToListAsync(ct);
        var lines = await db.Lines().AsNoTracking().Include(l => l.Recipients).Where(l => l.Team == team && l.IsOpen).ToListAsync(ct);
        var plans = new List<(Line Line, RoutingPlan Plan)>();
        foreach (var line in lines.Where(_ => absences.Count > 0).OrderBy(l => l.Name, StringComparer.Ordinal))
        {
            plans.Add((line, await coverage.PlanAsync(line, act.At, ct)));
        }

        return [.. absences.OrderBy(a => a.From).ThenBy(a => a.Id).Select(a => (a, Left(a)))];

        IReadOnlyList<string> Left(Absence absence) => [.. plans.SelectMany(read => LeftBy(absence, read.Line, read.Plan, act.At))];
    }

    private static IEnumerable<string> LeftBy(Absence absence, Line line, RoutingPlan plan, Instant now)
    {
        var away = absence.In(line.Zone);
        var (from, to) = (Instant.Max(away.From, now), away.To!.Value);
        return LineCoverage.LeftBy(plan, absence.Professional, from, to)
            .Select(hole => $"Ligne «\u00A0{line.Name}\u00A0», {hole.Name}\u00A0: {HoleShown.WhoAt(hole.Level)} répond {When(hole, now, line.Zone)}.");
    }

    private static string When(RoutingHole hole, Instant now, DateTimeZone zone) =>
        hole.From <= now
            ? $"jusqu’au {InFrench.DayAndHour(hole.To, zone)}"
            : $"du {InFrench.DayAndHour(hole.From, zone)} au {InFrench.DayAndHour(hole.To, zone)}";
}
