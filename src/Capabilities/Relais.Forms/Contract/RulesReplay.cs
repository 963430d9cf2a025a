namespace Relais.Forms.Contract;

/// <summary>What becomes of a scenario for one past request when the rules change.</summary>
/// <param name="Key">Its name in the rules.</param>
/// <param name="Title">How it is called now, or was when it is gone.</param>
/// <param name="Before">By the rules of today; not met when they have no such scenario.</param>
/// <param name="After">By the changed rules.</param>
/// <param name="Because">The criteria that made the difference, each as its French sentence; read only when it is shown.</param>
public sealed record ScenarioReplay(string Key, string Title, Verdict Before, Verdict After, Func<IReadOnlyList<string>> Because)
{
    /// <summary>Whether the request would be judged otherwise.</summary>
    public bool Switches => Before != After;
}

/// <summary>What becomes of one past request when the rules change.</summary>
/// <param name="Before">Whether the patient fits one scenario by the rules of today.</param>
/// <param name="After">By the changed rules.</param>
/// <param name="Scenarios">Scenario by scenario: those of the changed rules, then those that are gone.</param>
public sealed record RulesReplay(Verdict Before, Verdict After, IReadOnlyList<ScenarioReplay> Scenarios)
{
    /// <summary>Whether something is judged otherwise.</summary>
    public bool Switches => Before != After || Scenarios.Any(scenario => scenario.Switches);

    /// <summary>Compares what two sets of rules say of the same answers. Rules that are not there take everybody.</summary>
    public static RulesReplay Between(Assessment? before, Assessment? after)
    {
        var (old, now) = (Of(before), Of(after));
        return new(
            before?.Verdict ?? Verdict.Met,
            after?.Verdict ?? Verdict.Met,
            [.. now.Concat(old.Where(was => now.All(found => found.Scenario.Key != was.Scenario.Key)))
                .Select(found => Compare(old.FirstOrDefault(was => was.Scenario.Key == found.Scenario.Key), now.FirstOrDefault(one => one.Scenario.Key == found.Scenario.Key)))]);
    }

    private static IReadOnlyList<ScenarioFinding> Of(Assessment? assessment) => assessment?.Findings ?? [];

    private static ScenarioReplay Compare(ScenarioFinding? before, ScenarioFinding? after)
    {
        var scenario = (after ?? before)!.Scenario;
        return new(scenario.Key, scenario.Title, before?.Verdict ?? Verdict.NotMet, after?.Verdict ?? Verdict.NotMet, () => (before, after) switch
        {
            (null, _) => ["Ce scénario est ajouté."],
            (_, null) => ["Ce scénario est retiré."],
            var (was, found) => [.. Differing(was, found)],
        });
    }

    // A criterion that is not there asks nothing, as one that holds. Criteria are known by their name and by how many of that name stand before: common ones may share theirs with a scenario's own.
    private static IEnumerable<string> Differing(ScenarioFinding before, ScenarioFinding after)
    {
        var (old, now) = (Named(before), Named(after));
        return now.Where(found => (old.GetValueOrDefault(found.Key)?.Verdict ?? Verdict.Met) != found.Value.Verdict).Select(found => found.Value.Sentence)
            .Concat(old.Where(was => !now.ContainsKey(was.Key) && was.Value.Verdict is not Verdict.Met).Select(was => $"Critère retiré : {was.Value.Criterion.Says}."));
    }

    private static Dictionary<(string Key, int Rank), CriterionFinding> Named(ScenarioFinding finding) =>
        finding.Findings.GroupBy(found => found.Criterion.Key).SelectMany(same => same.Select((found, rank) => (Name: (same.Key, rank), found))).ToDictionary(pair => pair.Name, pair => pair.found);
}
