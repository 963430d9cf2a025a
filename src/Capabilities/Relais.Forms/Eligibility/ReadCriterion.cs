using NodaTime;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;
using Relais.Forms.Reckoning;

namespace Relais.Forms.Eligibility;

/// <summary>A criterion with its rule read once.</summary>
internal sealed record ReadCriterion(Criterion Criterion, Formula Rule, IReadOnlyList<string> Reads)
{
    public static ReadCriterion Of(Criterion criterion)
    {
        var rule = FormulaReader.Parse(criterion.Rule);
        return new ReadCriterion(criterion, rule, [.. rule.Reads.Where(name => name != "today")]);
    }
}

/// <summary>The answers of an evaluation as rules read them.</summary>
internal sealed class EvaluationScope(Evaluation evaluation) : IScope
{
    public LocalDate Today => evaluation.Facts.Today;

    public Evaluation Evaluation => evaluation;

    public Value Read(string name) => evaluation.Value(name) is { IsKnown: true } value ? value : evaluation.Facts.Read(name);

    public Value Past(string kind, double months) => evaluation.Facts.Past(kind, months);
}
