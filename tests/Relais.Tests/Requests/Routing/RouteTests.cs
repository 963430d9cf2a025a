using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Contract;
using Relais.Requests.Routing;
using Xunit;

namespace Relais.Tests.Requests.Routing;

public class RouteTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly ProfessionalId Anne = ProfessionalId.New();
    private static readonly ProfessionalId Bruno = ProfessionalId.New();
    private static readonly ProfessionalId Chloe = ProfessionalId.New();
    private static readonly ProfessionalId Coordinator = ProfessionalId.New();
    private static readonly SectorId Brest = SectorId.New();

    private readonly RoutingPlan _plan = new()
    {
        Line = LineId.New(),
        Zone = Territory.Mainland.Zone,
        Coordinators = [Coordinator],
        Names = new Dictionary<ProfessionalId, string> { [Anne] = "Dr Anne", [Bruno] = "Dr Bruno", [Chloe] = "Dr Chloé" },
    };

    private static Rota Weekly => new("Garde de Brest", [Anne, Bruno, Chloe], RotaTurn.Weekly, new LocalDate(2026, 3, 2));

    [Fact]
    public void All_of_a_rota_see_the_request_and_the_one_on_duty_is_told()
    {
        var answer = Decide(Weekly);

        Assert.Equal((AssignmentLevel.Sector, GroupKind.Rota, Brest), (answer.Level, answer.Group.Kind, answer.Group.Sector));
        Assert.Equal([Anne, Bruno, Chloe], answer.Candidates);
        Assert.Equal([Anne], answer.Notified);
        Assert.Equal(Anne, answer.Lead);
        Assert.Equal(
            ["Commune de Carhaix-Plouguer : secteur Brest / Lannion.", "Dr Anne est de garde du lundi 2 mars au dimanche 8 mars."],
            answer.Reasons.Select(reason => reason.Sentence.Replace('\u00A0', ' ')));
    }

    [Theory]
    [InlineData("2026-03-08T22:59:59Z", 0)]
    [InlineData("2026-03-08T23:00:00Z", 1)]
    [InlineData("2026-03-22T23:00:00Z", 0)]
    [InlineData("2026-03-01T22:59:59Z", 2)]
    public void Turns_change_at_midnight_in_the_zone_of_the_line(string at, int member) =>
        Assert.Equal(Weekly.Members[member], Decide(Weekly, Question(NodaTime.Text.InstantPattern.General.Parse(at).Value)).Lead);

    [Fact]
    public void A_swap_holds_on_its_days()
    {
        var rota = Weekly with { Swaps = [new Swap(new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 3), Chloe)] };

        Assert.Equal(Chloe, Decide(rota).Lead);
        Assert.Contains(Decide(rota).Reasons, reason => reason.Code == RoutingReasons.OnDutyInstead);
        Assert.Equal(Anne, Decide(rota, Question(Monday.Plus(Duration.FromDays(2)))).Lead);
    }

    [Fact]
    public void The_next_in_turn_stands_in_for_who_is_away()
    {
        var plan = _plan with { Absences = [new Absence(Anne, Monday, Monday.Plus(Duration.FromDays(1)))] };
        var answer = Decide(Weekly, Question(), plan);

        Assert.Equal(Bruno, answer.Lead);
        Assert.Equal([Anne, Bruno, Chloe], answer.Candidates);
        Assert.Contains(answer.Reasons, reason => reason.Sentence.Replace('\u00A0', ' ') == "Dr Anne : absence jusqu’au mardi 3 mars à 10 h.");
    }

    [Fact]
    public void A_whole_practice_is_told_or_its_least_busy_member()
    {
        var practice = new Practice("Cabinet du Port", StructureId.New(), [Anne, Bruno, Chloe], PracticeNotice.All);
        var plan = _plan with { Load = new Dictionary<ProfessionalId, int> { [Anne] = 3, [Bruno] = 1, [Chloe] = 2 } };

        Assert.Equal(3, Decide(practice, Question(), plan).Notified.Count);
        Assert.Null(Decide(practice, Question(), plan).Lead);
        Assert.Equal(Bruno, Decide(practice with { Notice = PracticeNotice.LeastLoaded }, Question(), plan).Lead);
        Assert.Equal(practice.Structure, Decide(practice).Group.Structure);
    }

    [Fact]
    public void A_closed_practice_is_passed_over() =>
        Assert.Equal(
            AssignmentLevel.Coordination,
            Decide(new Practice("Cabinet", StructureId.New(), [Anne], PracticeNotice.All) { Closures = [new Closure(Monday, null)] }).Level);

    [Fact]
    public void The_requester_never_answers_himself() =>
        Assert.Equal(
            AssignmentLevel.Coordination,
            Decide(new NamedExpert("Dr Anne", Anne), Question() with { Excluded = [new Exclusion(Anne, ExclusionCause.Requester)] }).Level);

    [Fact]
    public void From_outside_the_territory_the_fallback_group_answers()
    {
        var plan = _plan with { Fallback = [new NamedExpert("Dr Bruno", Bruno)], Backup = [Chloe] };

        Assert.Equal((AssignmentLevel.Fallback, (ProfessionalId?)Bruno), Place(Decide(Weekly, Question() with { Sectors = [] }, plan)));
        Assert.Equal(
            (AssignmentLevel.Backup, (ProfessionalId?)Chloe),
            Place(Decide(Weekly, Question() with { Sectors = [], Excluded = [new Exclusion(Bruno, ExclusionCause.Declined)] }, plan)));
    }

    [Fact]
    public void With_nobody_at_all_the_hole_says_what_to_fix() =>
        Assert.Equal(RoutingReasons.NoCoordinator, Route.Decide(_plan with { Coordinators = [] }, Question()).Hole?.Code);

    private static (AssignmentLevel Level, ProfessionalId? Lead) Place(Assignment answer) => (answer.Level, answer.Lead);

    private static RoutingQuestion Question(Instant? at = null) => new(at ?? Monday, "Carhaix-Plouguer", [Brest]);

    private Assignment Decide(Recipient recipient, RoutingQuestion? question = null, RoutingPlan? plan = null) =>
        Route.Decide((plan ?? _plan) with { Sectors = [new PlanSector(Brest, "Brest / Lannion", [recipient])] }, question ?? Question());
}
