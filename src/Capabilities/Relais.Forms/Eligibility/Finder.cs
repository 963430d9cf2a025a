using Relais.Forms.Contract;
using Relais.Forms.Formulas;

namespace Relais.Forms.Eligibility;

/// <summary>Finds whether a criterion holds, and says in French what was found.</summary>
internal sealed class Finder(FormEngine form, EvaluationScope scope)
{
    private readonly Spoken _spoken = new(form, scope);

    public CriterionFinding Find(ReadCriterion read)
    {
        var verdict = read.Rule.Evaluate(scope).Truth switch
        {
            true => Verdict.Met,
            false => Verdict.NotMet,
            null => Verdict.Unknown,
        };
        var unanswered = verdict is Verdict.Unknown ? [.. read.Reads.Where(name => !scope.Read(name).IsKnown)] : (IReadOnlyList<string>)[];
        return new CriterionFinding(read.Criterion, verdict, Sentence(read, verdict, unanswered), verdict is Verdict.Unknown ? Ask(read.Criterion, unanswered) : null, unanswered);
    }

    private string Sentence(ReadCriterion read, Verdict verdict, IReadOnlyList<string> unanswered)
    {
        var found = _spoken.Found(read.Rule);
        return verdict switch
        {
            Verdict.Met => $"{read.Criterion.Says} : oui{Behind(found)}.",
            Verdict.NotMet => $"{read.Criterion.Says} : non{Behind(found)}.",
            _ => $"{read.Criterion.Says} : à préciser{Behind(string.Join(", ", unanswered.Select(name => $"« {form.LabelOf(name)} » n’est pas renseigné")))}.",
        };
    }

    private string Ask(Criterion criterion, IReadOnlyList<string> unanswered) =>
        criterion.Ask
        ?? (unanswered.Count > 0 ? string.Join(" ", unanswered.Select(name => $"Précisez : {form.LabelOf(name)}.")) : $"Précisez : {criterion.Says}.");

    private static string Behind(string found) => found.Length == 0 ? "" : $" ({found})";
}
