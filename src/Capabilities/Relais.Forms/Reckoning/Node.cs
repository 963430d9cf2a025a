using Relais.Forms.Contract;
using Relais.Forms.Formulas;

namespace Relais.Forms.Reckoning;

/// <summary>One thing that an engine reckons: a section, a question, a score or a red flag, with what it depends on.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Label">How it is called, to say a cycle.</param>
/// <param name="Reads">The names it depends on.</param>
internal abstract record Node(string Key, string Label, IReadOnlyList<string> Reads)
{
    public abstract NodeState Reckon(Reckoning reckoning);
}

/// <summary>What is known of a node: whether it is shown, what it is worth.</summary>
internal readonly record struct NodeState(bool IsShown, Value Value);

internal sealed record SectionNode(Section Section, Formula? When) : Node(Section.Key, Section.Title, When is null ? [] : [.. When.Reads])
{
    public override NodeState Reckon(Reckoning reckoning) => new(When is null || When.Evaluate(reckoning).Truth == true, default);
}

internal sealed record QuestionNode(Question Question, string Section, Formula? When, Formula? Computes)
    : Node(Question.Key, Question.Label, [Section, .. When?.Reads ?? [], .. Computes?.Reads ?? []])
{
    public override NodeState Reckon(Reckoning reckoning)
    {
        var isShown = reckoning.IsShown(Section) && (When is null || When.Evaluate(reckoning).Truth == true);
        return new(isShown, isShown ? Worth(reckoning) : default);
    }

    private Value Worth(Reckoning reckoning)
    {
        if (Computes is not null)
        {
            return Computes.Evaluate(reckoning);
        }

        return reckoning.Answers[Question.Key] is { } answer && Question.WhyWrong(answer, reckoning.Today) is null ? Question.ValueOf(answer) : default;
    }
}

internal sealed record RedFlagNode(RedFlag Flag, Formula When) : Node(Flag.Key, Flag.Says, [.. When.Reads])
{
    public override NodeState Reckon(Reckoning reckoning)
    {
        var value = When.Evaluate(reckoning);
        return new(value.Truth == true, value);
    }
}

internal sealed record ScoreNode(Score Score, IReadOnlyList<Question> Items, Formula? Formula)
    : Node(Score.Key, Score.Label, [.. Score.Items, .. Formula?.Reads ?? []])
{
    public override NodeState Reckon(Reckoning reckoning) => new(true, Score.Method is ScoreMethod.Formula ? Formula!.Evaluate(reckoning) : OfItems(reckoning));

    private Value OfItems(Reckoning reckoning)
    {
        var (shown, answered, sum) = (0, 0, 0.0);
        foreach (var item in Items.Where(item => reckoning.IsShown(item.Key)))
        {
            shown++;
            if (item.Points(reckoning.Read(item.Key)) is { } points)
            {
                answered++;
                sum += points;
            }
        }

        return answered == 0 || answered < Math.Min(Score.LeastAnswered ?? shown, shown) ? default : Score.Method switch
        {
            ScoreMethod.Mean => Value.Of(sum / answered),
            ScoreMethod.Table => Score.Table.LastOrDefault(step => (double)step.From <= sum) is { } step ? Value.Of((double)step.Value) : default,
            _ => Value.Of(sum),
        };
    }
}
