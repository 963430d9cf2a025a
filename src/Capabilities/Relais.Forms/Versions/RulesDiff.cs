using Relais.Forms.Clauses;
using Relais.Forms.Contract;
using Relais.Forms.Editing;

namespace Relais.Forms.Versions;

/// <summary>What changes from the rules of one version to those of another, said in French.</summary>
internal static class RulesDiff
{
    private const string Shared = "Tous les scénarios";

    public static IReadOnlyList<FormChange> Between(DraftRules before, DraftRules after) =>
    [
        .. Scenarios(before, after),
        .. Criteria(Shared, before.Common, after.Common, before.Form, after.Form),
        .. after.Scenarios.SelectMany(now => before.Scenarios.FirstOrDefault(old => old.Key == now.Key) is { } old
            ? Said(now.Title, old, now).Concat(Criteria(now.Title, old.Criteria, now.Criteria, before.Form, after.Form))
            : []),
    ];

    private static IEnumerable<FormChange> Scenarios(DraftRules before, DraftRules after) =>
        after.Scenarios.ExceptBy(before.Scenarios.Select(scenario => scenario.Key), scenario => scenario.Key).Select(scenario => new FormChange(ChangeKind.Added, scenario.Key, $"Scénario « {scenario.Title} » : ajout."))
            .Concat(before.Scenarios.ExceptBy(after.Scenarios.Select(scenario => scenario.Key), scenario => scenario.Key).Select(scenario => new FormChange(ChangeKind.Removed, scenario.Key, $"Scénario « {scenario.Title} » : retrait.")));

    private static IEnumerable<FormChange> Said(string title, Scenario old, Scenario now)
    {
        var about = $"Scénario « {title} »";
        return Said(now.Key, old.Title, now.Title, $"{about}, titre")
            .Concat(Said(now.Key, string.Join(" ; ", old.Brings), string.Join(" ; ", now.Brings), $"{about}, ce que l’équipe apporte"))
            .Concat(Said(now.Key, string.Join(" ; ", old.Documents), string.Join(" ; ", now.Documents), $"{about}, documents à joindre"))
            .Concat(Said(now.Key, Resources(old), Resources(now), $"{about}, moyens à réserver"));
    }

    private static string Resources(Scenario scenario) => string.Join(" ; ", scenario.Resources.Select(ResourceNames.NameOf));

    private static IEnumerable<FormChange> Criteria(string scenario, IReadOnlyList<Criterion> before, IReadOnlyList<Criterion> after, Form formBefore, Form formAfter)
    {
        foreach (var added in after.ExceptBy(before.Select(criterion => criterion.Key), criterion => criterion.Key))
        {
            yield return new FormChange(ChangeKind.Added, added.Key, $"{scenario}, critère « {added.Says} » : ajout, {ClauseWords.Say(added.Rule, formAfter)}.");
        }

        foreach (var removed in before.ExceptBy(after.Select(criterion => criterion.Key), criterion => criterion.Key))
        {
            yield return new FormChange(ChangeKind.Removed, removed.Key, $"{scenario}, critère « {removed.Says} » : retrait.");
        }

        foreach (var (old, now) in before.Join(after, criterion => criterion.Key, criterion => criterion.Key, (old, now) => (old, now)))
        {
            var about = $"{scenario}, critère « {old.Says} »";
            var changes = Said(now.Key, old.Says, now.Says, $"{about}, texte")
                .Concat(old.Rule == now.Rule ? [] : [new FormChange(ChangeKind.Changed, now.Key, $"{about}, condition : {ClauseWords.Say(old.Rule, formBefore)}, devient : {ClauseWords.Say(now.Rule, formAfter)}.")])
                .Concat(Said(now.Key, old.Otherwise, now.Otherwise, $"{about}, que faire en attendant"))
                .Concat(Said(now.Key, old.Ask, now.Ask, $"{about}, ce qu’on demande"))
                .Concat(Said(now.Key, old.IsMotive ? "oui" : "non", now.IsMotive ? "oui" : "non", $"{about}, motif de la demande"));
            foreach (var change in changes)
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<FormChange> Said(string key, string? before, string? after, string about) => FormDiff.Said(key, before, after, about);
}

/// <summary>The rules of a version with the form that they read; a version without rules has none.</summary>
internal sealed record DraftRules(EligibilityRules? Rules, Form Form)
{
    public IReadOnlyList<Criterion> Common => Rules?.Common ?? [];

    public IReadOnlyList<Scenario> Scenarios => Rules?.Scenarios ?? [];
}
