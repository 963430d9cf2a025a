using NodaTime;
using Relais.Kernel;
using Relais.Requests.Routing;
using Xunit;

namespace Relais.Tests.Requests.Routing;

public class RouteProperties
{
    private const int Cases = 3000;

    [Fact]
    public void There_is_always_one_responsible_group_or_a_named_hole() => RoutingScene.Check(Cases, scene =>
    {
        var answer = Route.Decide(scene.Plan, scene.Question);

        return answer.Level is AssignmentLevel.Unattended
            ? answer is { Hole: not null, Candidates: [], Notified: [], Lead: null, Group.Kind: GroupKind.Nobody }
            : answer is { Hole: null, Notified.Count: > 0, Reasons.Count: > 0, Group.Label.Length: > 0 }
                && answer.Notified.All(answer.Candidates.Contains)
                && answer.Candidates.Distinct().Count() == answer.Candidates.Count
                && (answer.Lead is not { } lead || answer.Notified.Contains(lead));
    });

    [Fact]
    public void Nobody_is_unattended_while_a_coordinator_is_there() => RoutingScene.Check(Cases, scene =>
        Route.Decide(scene.Plan, scene.Question).Level is not AssignmentLevel.Unattended
        || scene.Plan.Coordinators.All(who => scene.IsAway(who) || scene.Asks(who)));

    [Fact]
    public void The_order_in_which_facts_are_told_does_not_matter() => RoutingScene.Check(Cases, scene =>
    {
        var told = RoutingScene.Describe(Route.Decide(scene.Plan, scene.Question));

        return Enumerable.Range(0, 3).Select(scene.Shuffled)
            .All(other => RoutingScene.Describe(Route.Decide(other.Plan, other.Question)) == told);
    });

    [Fact]
    public void Who_is_excluded_is_never_chosen_save_to_dispatch() => RoutingScene.Check(Cases, scene =>
    {
        var answer = Route.Decide(scene.Plan, scene.Question);
        var chosen = answer.Candidates.Concat(answer.Notified).Concat(answer.Lead is { } lead ? [lead] : []);

        return chosen.All(who => !scene.Question.Excluded.Any(exclusion => exclusion.Who == who
            && (answer.Group.Kind is not GroupKind.Coordinators || exclusion.Cause is ExclusionCause.Requester)));
    });

    [Fact]
    public void Who_is_away_is_never_told_and_never_leads() => RoutingScene.Check(Cases, scene =>
    {
        var answer = Route.Decide(scene.Plan, scene.Question);

        return !answer.Notified.Any(scene.IsAway) && (answer.Lead is not { } lead || !scene.IsAway(lead));
    });

    [Fact]
    public void Everyone_who_may_claim_an_urgent_request_is_told() => RoutingScene.Check(Cases, scene =>
    {
        var answer = Route.Decide(scene.Plan, scene.Question with { Urgent = true });

        return answer.Candidates.Where(who => !scene.IsAway(who)).ToHashSet().SetEquals(answer.Notified);
    });

    [Fact]
    public void Every_reason_is_true() => RoutingScene.Check(Cases, scene =>
    {
        var answer = Route.Decide(scene.Plan, scene.Question);
        return answer.Reasons.All(reason => IsTrue(scene, answer, reason));
    });

    [Fact]
    public void Every_reason_is_given_some_day()
    {
        var given = new HashSet<string>();
        RoutingScene.Check(Cases, scene =>
        {
            given.UnionWith(Route.Decide(scene.Plan, scene.Question).Reasons.Select(reason => reason.Code));
            return true;
        });

        var all = typeof(RoutingReasons).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(all.Order(), given.Order());
    }

    [Fact]
    public void The_correspondent_is_asked_alone_exactly_while_they_may_be() => RoutingScene.Check(Cases, scene =>
    {
        var (question, answer) = (scene.Question with { StraightToCoordination = false }, Route.Decide(scene.Plan, scene.Question with { StraightToCoordination = false }));
        var may = question is { Urgent: false, First: { Alone: not null, IsOfTeam: true, IsOver: false } first } && !scene.IsAway(first.Who) && !scene.IsExcluded(first.Who);
        return may == (answer.Level is AssignmentLevel.Correspondent) && (!may || answer.Notified.SequenceEqual([question.First!.Who]));
    });

    [Fact]
    public void Widened_it_goes_where_it_would_have_gone_without_a_correspondent() => RoutingScene.Check(Cases, scene =>
    {
        var plain = Route.Decide(scene.Plan, scene.Question with { First = null });
        var widened = Route.Decide(scene.Plan, scene.Question with { First = scene.Question.First is { } first ? first with { IsOver = true } : null });
        return (plain.Level, plain.Group, plain.Lead) == (widened.Level, widened.Group, widened.Lead)
            && plain.Candidates.SequenceEqual(widened.Candidates) && plain.Notified.SequenceEqual(widened.Notified);
    });

    [Fact]
    public void Silence_always_ends_at_the_coordination_or_at_a_named_hole() => RoutingScene.Check(Cases, scene =>
    {
        var question = scene.Question with { StraightToCoordination = false };
        var asked = new HashSet<ProfessionalId>();
        var answer = Route.Decide(scene.Plan, question);
        while (answer.Level < AssignmentLevel.Coordination)
        {
            if (!answer.Notified.All(asked.Add))
            {
                return false;
            }

            question = RoutingScene.AfterSilence(question, answer);
            answer = Route.Decide(scene.Plan, question);
        }

        return answer.Group.Kind is GroupKind.Coordinators or GroupKind.Nobody;
    });

    private static bool IsTrueOfFirst(RoutingQuestion question, Assignment answer, RoutingReason reason) => reason.Code switch
    {
        RoutingReasons.Widened => question.First is { IsOver: true },
        RoutingReasons.UrgentToAll => question.Urgent,
        RoutingReasons.LeftTeam => question.First is { IsOfTeam: false } && reason.Who == question.First.Who,
        _ => answer is { Level: AssignmentLevel.Correspondent, Candidates.Count: 1 } && answer.Lead == question.First!.Who,
    };

    private static bool IsTrue(RoutingScene scene, Assignment answer, RoutingReason reason)
    {
        var (plan, question) = (scene.Plan, scene.Question);
        var asked = plan.Sectors.Where(sector => question.Sectors.Contains(sector.Id)).ToList();
        bool IsFree(ProfessionalId who) => !scene.IsAway(who) && !scene.IsExcluded(who);
        return reason.Code switch
        {
            RoutingReasons.InSector => asked.Single().Id == reason.Sector,
            RoutingReasons.InSeveralSectors => asked.Count > 1 && asked.All(sector => reason.Sentence.Contains(sector.Name, StringComparison.Ordinal)),
            RoutingReasons.OutsideSectors => asked.Count == 0,
            RoutingReasons.NoRecipient => asked.Single(sector => sector.Id == reason.Sector).Recipients.Count == 0,
            RoutingReasons.OnDuty => scene.Recipients.OfType<Rota>().Any(rota =>
                rota.Members.Count > 0 ? ByHand(rota, Today(scene)) == reason.Who : IsSwapped(scene, rota, reason.Who)),
            RoutingReasons.OnDutyInstead => scene.Recipients.OfType<Rota>().Any(rota => IsSwapped(scene, rota, reason.Who)),
            RoutingReasons.NextInTurn => answer.Lead == reason.Who && IsFree(reason.Who!.Value),
            RoutingReasons.Away => scene.IsAway(reason.Who!.Value),
            RoutingReasons.Excluded => scene.IsExcluded(reason.Who!.Value),
            RoutingReasons.Closed => scene.Recipients.OfType<Practice>().Any(practice => reason.Sentence.StartsWith(practice.Name, StringComparison.Ordinal)
                && practice.Closures.Any(closure => closure.From <= question.At && (closure.To is null || question.At < closure.To))),
            RoutingReasons.GroupEmpty => reason.Sentence.StartsWith("Renfort", StringComparison.Ordinal)
                ? !plan.Backup.Any(IsFree)
                : scene.Recipients.Any(one => reason.Sentence.StartsWith(one.Name, StringComparison.Ordinal) && (one is CoordinatorDispatch
                    ? plan.Coordinators.All(who => scene.IsAway(who) || scene.Asks(who))
                    : !Members(scene, one).Any(IsFree))),
            RoutingReasons.Correspondent or RoutingReasons.ThenSector or RoutingReasons.Widened or RoutingReasons.UrgentToAll or RoutingReasons.LeftTeam => IsTrueOfFirst(question, answer, reason),
            RoutingReasons.Named => answer is { Group.Kind: GroupKind.NamedExpert } && answer.Lead == reason.Who,
            RoutingReasons.WholePractice => answer is { Group.Kind: GroupKind.Practice, Lead: null },
            RoutingReasons.LeastLoaded => answer.Lead == reason.Who
                && answer.Candidates.Where(IsFree).All(other => plan.LoadOf(reason.Who!.Value) <= plan.LoadOf(other)),
            RoutingReasons.Dispatch => scene.Recipients.OfType<CoordinatorDispatch>().Any(),
            RoutingReasons.Fallback => plan.Fallback.Count > 0 && answer.Level >= AssignmentLevel.Fallback,
            RoutingReasons.Backup => plan.Backup.Count > 0 && answer.Level >= AssignmentLevel.Backup,
            RoutingReasons.Coordination => answer is { Level: >= AssignmentLevel.Coordination, Group.Sector: null },
            RoutingReasons.TooLate => question.StraightToCoordination && answer.Level is AssignmentLevel.Coordination,
            RoutingReasons.Urgent => question.Urgent,
            RoutingReasons.NoCoordinator => plan.Coordinators.Count == 0 && answer.Level is AssignmentLevel.Unattended,
            RoutingReasons.CoordinatorsAway => plan.Coordinators.Count > 0 && answer.Level is AssignmentLevel.Unattended,
            _ => false,
        };
    }

    private static LocalDate Today(RoutingScene scene) => scene.Question.At.InZone(scene.Plan.Zone).Date;

    private static bool IsSwapped(RoutingScene scene, Rota rota, ProfessionalId? who) =>
        rota.Swaps.Any(swap => swap.By == who && swap.From <= Today(scene) && Today(scene) <= swap.To);

    /// <summary>The member on duty, found by turning the rota one turn at a time from its anchor.</summary>
    private static ProfessionalId ByHand(Rota rota, LocalDate date)
    {
        var days = rota.Turn is RotaTurn.Weekly ? 7 : 1;
        var (from, member) = (rota.Anchor, 0);
        while (date < from)
        {
            (from, member) = (from.PlusDays(-days), member == 0 ? rota.Members.Count - 1 : member - 1);
        }

        while (date >= from.PlusDays(days))
        {
            (from, member) = (from.PlusDays(days), member == rota.Members.Count - 1 ? 0 : member + 1);
        }

        return rota.Members[member];
    }

    private static IEnumerable<ProfessionalId> Members(RoutingScene scene, Recipient recipient) => recipient switch
    {
        Rota rota => rota.Members.Concat(rota.Swaps.Where(swap => swap.From <= Today(scene) && Today(scene) <= swap.To)
            .OrderByDescending(swap => swap.From).ThenBy(swap => swap.To).ThenBy(swap => swap.By.Value).Take(1).Select(swap => swap.By)),
        Practice practice => practice.Members,
        NamedExpert named => [named.Expert],
        _ => [],
    };
}
