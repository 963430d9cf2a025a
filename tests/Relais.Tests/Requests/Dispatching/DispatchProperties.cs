using Relais.Kernel;
using Relais.Requests.Dispatching;
using Xunit;

namespace Relais.Tests.Requests.Dispatching;

public class DispatchProperties
{
    private const int Cases = 3000;

    [Fact]
    public void Everybody_is_ranked_or_left_out_once() => DispatchScene.Check(Cases, scene =>
    {
        var told = scene.Suggest();
        return told.Ranked.Select(one => one.Who).Concat(told.LeftOut.Select(one => one.Who)).OrderBy(who => who.Value).SequenceEqual(scene.Experts.Select(expert => expert.Who).OrderBy(who => who.Value))
            && told.Ranked.All(one => one.Reasons.Count > 0);
    });

    [Fact]
    public void Who_is_absent_is_never_ranked() => DispatchScene.Check(Cases, scene =>
        scene.Suggest().Ranked.All(one => !FactsOf(scene, one).Absences.Any(absence => absence.Covers(DispatchScene.Monday))));

    [Fact]
    public void Who_is_full_or_had_the_request_is_never_ranked() => DispatchScene.Check(Cases, scene =>
        scene.Suggest().Ranked.All(one => FactsOf(scene, one) is { Hindrance: null } facts && !(facts.Open >= facts.Most)));

    [Fact]
    public void The_order_in_which_experts_are_told_does_not_matter() => DispatchScene.Check(Cases, scene =>
    {
        var mixed = scene.Experts.ToArray();
        new Random(scene.Experts.Count).Shuffle(mixed);
        return DispatchChoice.TextOf((scene with { Experts = mixed }).Suggest()) == DispatchChoice.TextOf(scene.Suggest());
    });

    [Fact]
    public void The_more_points_the_higher_and_equals_stand_by_load() => DispatchScene.Check(Cases, scene =>
        scene.Suggest().Ranked.Zip(scene.Suggest().Ranked.Skip(1)).All(pair =>
            pair.First.Points > pair.Second.Points
            || (pair.First.Points == pair.Second.Points && FactsOf(scene, pair.First).Open <= FactsOf(scene, pair.Second).Open)));

    [Fact]
    public void More_load_never_ranks_better() => DispatchScene.Check(Cases, scene =>
        scene.Experts.All(expert =>
        {
            var busier = scene with { Experts = [.. scene.Experts.Select(one => one.Who == expert.Who ? one with { Open = one.Open + 1 } : one)] };
            return RankOf(busier.Suggest(), expert) >= RankOf(scene.Suggest(), expert);
        }));

    [Fact]
    public void The_load_of_one_does_not_change_the_order_of_the_others() => DispatchScene.Check(Cases, scene =>
        scene.Experts.All(expert =>
        {
            var busier = scene with { Experts = [.. scene.Experts.Select(one => one.Who == expert.Who ? one with { Open = one.Open + 3 } : one)] };
            return Others(busier.Suggest(), expert).SequenceEqual(Others(scene.Suggest(), expert));
        }));

    private static IEnumerable<ProfessionalId> Others(Suggestion told, ExpertFacts but) => told.Ranked.Select(one => one.Who).Where(who => who != but.Who);

    private static ExpertFacts FactsOf(DispatchScene scene, RankedExpert one) => scene.Experts.Single(expert => expert.Who == one.Who);

    private static int RankOf(Suggestion told, ExpertFacts expert) =>
        told.Ranked.Index().Where(one => one.Item.Who == expert.Who).Select(one => one.Index).DefaultIfEmpty(int.MaxValue).First();
}
