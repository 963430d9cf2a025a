using Relais.Forms.Contract;

namespace Relais.Forms.Eligibility;

/// <summary>Finds whether a criterion holds, and says in French what was found.</summary>
internal sealed class Finder(FormEngine form, EvaluationScope scope)
{
    private readonly Spoken _spoken = new(form, scope);

    public CriterionFinding Find(ReadCriterion read) =>
        new(
            read,
            read.Rule.Evaluate(scope).Truth switch
            {
                true => Verdict.Met,
                false => Verdict.NotMet,
                null => Verdict.Unknown,
            },
            this);

    public string Sentence(ReadCriterion read, Verdict verdict) => verdict switch
    {
        Verdict.Met => $"{read.Criterion.Says} : oui{Behind(_spoken.Found(read.Rule))}.",
        Verdict.NotMet => $"{read.Criterion.Says} : non{Behind(_spoken.Found(read.Rule))}.",
        _ => $"{read.Criterion.Says} : à préciser{Behind(string.Join(", ", Unanswered(read).Select(name => $"« {form.LabelOf(name)} » n’est pas renseigné")))}.",
    };

    public string Ask(ReadCriterion read) =>
        read.Criterion.Ask
        ?? (Unanswered(read) is { Count: > 0 } unanswered
            ? string.Join(" ", unanswered.Select(name => $"Précisez : {form.LabelOf(name)}."))
            : $"Précisez : {read.Criterion.Says}.");

    public IReadOnlyList<string> Unanswered(ReadCriterion read) => [.. read.Reads.Where(name => !scope.Read(name).IsKnown)];

    private static string Behind(string found) => found.Length == 0 ? "" : $" ({found})";
}
