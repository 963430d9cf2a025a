using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Contract;
using Relais.Requests.Lines;
using Relais.Requests.Routing;
using Xunit;
using Absence = Relais.Requests.Lines.Absence;

namespace Relais.Tests.Requests.Lines;

public class AbsenceTests
{
    private static readonly LocalDate Today = TeamScene.Today;
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);
    private static readonly ProfessionalId Anne = ProfessionalId.New();
    private static readonly ProfessionalId Bruno = ProfessionalId.New();

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(-3, 0, null)]
    [InlineData(null, 3, "absence.dates")]
    [InlineData(3, null, "absence.dates")]
    [InlineData(3, 2, "absence.dates")]
    [InlineData(-3, -1, "absence.past")]
    [InlineData(0, 365, null)]
    [InlineData(0, 366, "absence.too-long")]
    [InlineData(8, 10, "absence.twice")]
    [InlineData(11, 12, null)]
    public void An_absence_has_two_days_to_come_in_order_and_told_once(int? from, int? to, string? code)
    {
        Absence[] others = from < 1 ? [] : [Away(Anne, 5, 10)];
        Assert.Equal(code, Absence.WhyNot(On(from), On(to), Today, others)?.Code);
    }

    [Fact]
    public void The_last_day_of_an_absence_is_included()
    {
        var away = Away(Anne, 0, 1).In(Territory.Mainland.Zone);
        Assert.Equal((Instant.FromUtc(2026, 3, 1, 23, 0), Instant.FromUtc(2026, 3, 3, 23, 0)), (away.From, away.To));
    }

    [Fact]
    public void An_absence_leaves_a_hole_when_nobody_of_the_sector_remains()
    {
        var plan = PlanWith(Away(Anne, 2, 3));

        var hole = Assert.Single(LineCoverage.LeftBy(plan, Anne, Now, Now + Duration.FromDays(10)));
        Assert.Equal(("Brest", AssignmentLevel.Coordination), (hole.Name, hole.Level));
        Assert.Empty(LineCoverage.LeftBy(plan with { Sectors = [Sector(Anne, Bruno)] }, Anne, Now, Now + Duration.FromDays(10)));
    }

    [Fact]
    public void A_hole_that_would_be_there_anyway_is_not_told_of_the_absence()
    {
        var plan = PlanWith(Away(Bruno, 2, 3)) with { Sectors = [new PlanSector(SectorId.New(), "Brest", [])] };

        Assert.NotEmpty(LineCoverage.Holes(plan, Now, Now + Duration.FromDays(10)));
        Assert.Empty(LineCoverage.LeftBy(plan, Bruno, Now, Now + Duration.FromDays(10)));
    }

    [Fact]
    public void Outside_the_sectors_the_coordination_is_no_hole_but_nobody_is()
    {
        var plan = PlanWith();

        Assert.Empty(LineCoverage.Holes(plan, Now, Now + Duration.FromDays(10)));
        var hole = Assert.Single(LineCoverage.Holes(plan with { Coordinators = [] }, Now, Now + Duration.FromDays(10)));
        Assert.Null(hole.Sector);
    }

    private static RoutingPlan PlanWith(params Absence[] absences) => new()
    {
        Line = LineId.New(),
        Zone = Territory.Mainland.Zone,
        Sectors = [Sector(Anne)],
        Coordinators = [ProfessionalId.New()],
        Absences = [.. absences.Select(absence => absence.In(Territory.Mainland.Zone))],
    };

    private static PlanSector Sector(params ProfessionalId[] experts) =>
        new(SectorId.New(), "Brest", [.. experts.Select(expert => new NamedExpert("Dr", expert))]);

    private static Absence Away(ProfessionalId who, int from, int to) => new() { Professional = who, From = Today.PlusDays(from), To = Today.PlusDays(to) };

    private static LocalDate? On(int? day) => day is { } days ? Today.PlusDays(days) : null;
}
