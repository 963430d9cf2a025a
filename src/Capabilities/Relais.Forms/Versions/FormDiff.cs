using System.Globalization;
using Relais.Forms.Contract;

namespace Relais.Forms.Versions;

internal enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>One thing that differs between two versions, said in French.</summary>
internal sealed record FormChange(ChangeKind Kind, string Key, string Sentence);

/// <summary>What changes from one version of a form to another: questions first, then sections, scores and alerts.</summary>
internal static class FormDiff
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static IReadOnlyList<FormChange> Between(Form before, Form after) =>
    [
        .. Said("title", before.Title, after.Title, "Titre du formulaire"),
        .. Compare(before.Questions, after.Questions, question => question.Key, question => $"Question « {question.Label} »", (b, a) => Of(b, a, before, after)),
        .. Compare(before.Sections, after.Sections, section => section.Key, section => $"Partie « {section.Title} »", Of),
        .. Compare(before.Scores, after.Scores, score => score.Key, score => $"Score « {score.Label} »", Of),
        .. Compare(before.RedFlags, after.RedFlags, flag => flag.Key, flag => $"Alerte « {flag.Says} »", Of),
    ];

    private static IEnumerable<FormChange> Compare<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> keyOf, Func<T, string> say, Func<T, T, IEnumerable<FormChange>> between)
    {
        var (old, now) = (before.ToDictionary(keyOf), after.ToDictionary(keyOf));
        return now.Where(pair => !old.ContainsKey(pair.Key)).Select(pair => new FormChange(ChangeKind.Added, pair.Key, say(pair.Value) + " : ajout."))
            .Concat(old.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => new FormChange(ChangeKind.Removed, pair.Key, say(pair.Value) + " : retrait.")))
            .Concat(now.Where(pair => old.ContainsKey(pair.Key)).SelectMany(pair => between(old[pair.Key], pair.Value)));
    }

    private static IEnumerable<FormChange> Of(Question b, Question a, Form before, Form after)
    {
        var about = $"« {b.Label} »";
        return Said(b.Key, b.Label, a.Label, $"{about}, intitulé")
            .Concat(Said(b.Key, Say(b.Kind), Say(a.Kind), $"{about}, sorte de réponse"))
            .Concat(Said(b.Key, Say(b.Need), Say(a.Need), $"{about}, nécessité"))
            .Concat(Said(b.Key, b.Help, a.Help, $"{about}, aide"))
            .Concat(Said(b.Key, b.EnabledWhen, a.EnabledWhen, $"{about}, condition"))
            .Concat(Said(b.Key, b.Formula, a.Formula, $"{about}, formule"))
            .Concat(Said(b.Key, b.Unit, a.Unit, $"{about}, unité"))
            .Concat(Said(b.Key, Range(b), Range(a), $"{about}, bornes"))
            .Concat(Said(b.Key, b.Prefill, a.Prefill, $"{about}, préremplissage"))
            .Concat(Said(b.Key, b.NoneLabel, a.NoneLabel, $"{about}, réponse « aucun »"))
            .Concat(Options(b, a))
            .Concat(Said(b.Key, PlaceOf(before, b.Key), PlaceOf(after, a.Key), $"{about}, partie"));
    }

    private static IEnumerable<FormChange> Of(Section b, Section a) =>
        Said(b.Key, b.Title, a.Title, $"Partie « {b.Title} », titre")
            .Concat(Said(b.Key, b.Help, a.Help, $"Partie « {b.Title} », aide"))
            .Concat(Said(b.Key, b.EnabledWhen, a.EnabledWhen, $"Partie « {b.Title} », condition"))
            .Concat(Moved(b, a));

    private static IEnumerable<FormChange> Of(Score b, Score a) =>
        Said(b.Key, b.Label, a.Label, $"Score « {b.Label} », intitulé")
            .Concat(Said(b.Key, b.Formula, a.Formula, $"Score « {b.Label} », formule"))
            .Concat(Said(b.Key, string.Join(", ", b.Items), string.Join(", ", a.Items), $"Score « {b.Label} », questions comptées"))
            .Concat(Said(b.Key, Say(b.Bands), Say(a.Bands), $"Score « {b.Label} », lecture"));

    private static IEnumerable<FormChange> Of(RedFlag b, RedFlag a) =>
        Said(b.Key, b.Says, a.Says, $"Alerte « {b.Says} », texte").Concat(Said(b.Key, b.When, a.When, $"Alerte « {b.Says} », condition"));

    private static IEnumerable<FormChange> Options(Question b, Question a) =>
        a.Options.ExceptBy(b.Options.Select(option => option.Code), option => option.Code).Select(option => new FormChange(ChangeKind.Changed, b.Key, $"« {b.Label} », réponse ajoutée : « {option.Label} »."))
            .Concat(b.Options.ExceptBy(a.Options.Select(option => option.Code), option => option.Code).Select(option => new FormChange(ChangeKind.Changed, b.Key, $"« {b.Label} », réponse retirée : « {option.Label} ».")))
            .Concat(b.Options.Join(a.Options, option => option.Code, option => option.Code, (old, now) => (old, now)).SelectMany(pair =>
                Said(b.Key, pair.old.Label, pair.now.Label, $"« {b.Label} », réponse").Concat(Said(b.Key, Say(pair.old.Points), Say(pair.now.Points), $"« {b.Label} », points de « {pair.now.Label} »"))));

    private static IEnumerable<FormChange> Moved(Section b, Section a)
    {
        var (old, now) = (Shared(b, a), Shared(a, b));
        return old.SequenceEqual(now) ? [] : [new FormChange(ChangeKind.Changed, b.Key, $"Partie « {b.Title} » : ordre des questions changé.")];
    }

    private static List<string> Shared(Section section, Section other) => [.. section.Questions.Select(question => question.Key).Intersect(other.Questions.Select(question => question.Key))];

    internal static IEnumerable<FormChange> Said(string key, string? before, string? after, string about) => (before, after) switch
    {
        _ when before == after => [],
        (null or "", _) => [new FormChange(ChangeKind.Changed, key, $"{about} : ajout de « {after} ».")],
        (_, null or "") => [new FormChange(ChangeKind.Changed, key, $"{about} : retrait de « {before} ».")],
        _ => [new FormChange(ChangeKind.Changed, key, $"{about} : « {before} » devient « {after} ».")],
    };

    private static string PlaceOf(Form form, string key) => form.Sections.First(section => section.Questions.Any(question => question.Key == key)).Title;

    private static string Range(Question question) =>
        (question.Min, question.Max) is (null, null) ? "" : $"de {Say(question.Min) ?? "−∞"} à {Say(question.Max) ?? "+∞"}{(question.Decimals > 0 ? $", {question.Decimals} décimale(s)" : "")}";

    private static string? Say(decimal? number) => number?.ToString("0.####", French);

    private static string Say(IReadOnlyList<Band> bands) =>
        string.Join(", ", bands.Select(band => band.Label + (band.AtMost is { } most ? " ≤ " + Say(most) : band.Below is { } below ? " < " + Say(below) : "")));

    private static string Say(QuestionKind kind) => FormWords.Of(kind);

    private static string Say(Need need) => FormWords.Of(need);
}
