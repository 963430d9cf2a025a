using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Contract;
using Relais.Requests.Routing;
using Xunit;

namespace Relais.Tests.Requests.Routing;

public class RoutingHolesTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly Instant To = Instant.FromUtc(2026, 3, 9, 0, 0);
    private static readonly ProfessionalId Anne = ProfessionalId.New();
    private static readonly SectorId Brest = SectorId.New();

    private readonly RoutingPlan _plan = new()
    {
        Line = LineId.New(),
        Zone = Territory.Mainland.Zone,
        Sectors = [new PlanSector(Brest, "Brest", [new NamedExpert("Dr Anne", Anne)])],
        Absences = [new Absence(Anne, From.Plus(Duration.FromDays(2)), From.Plus(Duration.FromDays(3)))],
    };

    [Fact]
    public void A_line_without_coordinator_has_a_hole_while_its_expert_is_away()
    {
        var holes = RoutingHoles.Of(_plan, From, To);

        Assert.Equal([("Brest", 2, 3), ("Hors secteur", 0, 7)], holes.Select(hole => (hole.Name, (hole.From - From).Days, (hole.To - From).Days)));
        Assert.All(holes, hole => Assert.Equal(RoutingReasons.NoCoordinator, hole.Why.Code));
    }

    [Fact]
    public void A_coordinator_fills_it_unless_more_is_asked()
    {
        var plan = _plan with { Coordinators = [ProfessionalId.New()] };

        Assert.Empty(RoutingHoles.Of(plan, From, To));
        var hole = RoutingHoles.Of(plan, From, To, AssignmentLevel.Sector)[0];
        Assert.Equal((Brest, AssignmentLevel.Coordination, RoutingReasons.Away), (hole.Sector, hole.Level, hole.Why.Code));
    }

    [Fact]
    public void Hour_by_hour_the_holes_are_where_routing_finds_nobody_good_enough() => RoutingScene.Check(200, scene =>
    {
        var holes = RoutingHoles.Of(scene.Plan, From, To, AssignmentLevel.Sector);
        return Enumerable.Range(0, 7 * 24).Select(hour => From.Plus(Duration.FromHours(hour)))
            .All(at => scene.Plan.Sectors.Select(sector => (SectorId?)sector.Id).Append(null).All(sector =>
                holes.Any(hole => hole.Sector == sector && hole.From <= at && at < hole.To)
                == Route.Decide(scene.Plan, new RoutingQuestion(at, "", sector is { } id ? [id] : [])).Group.Sector is null));
    });
}
