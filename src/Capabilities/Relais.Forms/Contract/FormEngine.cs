using Relais.Forms.Formulas;
using Relais.Forms.Reckoning;
using Relais.Kernel;

namespace Relais.Forms.Contract;

/// <summary>A form ready to be answered. Its graph of dependencies is built once; a changed answer reckons again only what depends on it.</summary>
public sealed class FormEngine
{
    private readonly Graph _graph;
    private readonly Dictionary<string, Question> _questions;
    private readonly HashSet<string> _watched;

    private FormEngine(Form form, Graph graph)
    {
        (Form, _graph) = (form, graph);
        _questions = form.Questions.ToDictionary(question => question.Key, StringComparer.Ordinal);
        _watched = [.. graph.Nodes.Where(node => node is SectionNode or QuestionNode).SelectMany(node => node.Reads)];
    }

    /// <summary>The form.</summary>
    public Form Form { get; }

    /// <summary>The engine of a form; refused when the form cannot be asked (<c>form.…</c>).</summary>
    public static FormEngine Of(Form form)
    {
        var (engine, why) = TryOf(form);
        RefusedException.ThrowIf(why);
        return engine!;
    }

    /// <summary>Why a form cannot be asked, or null.</summary>
    public static Refusal? WhyNot(Form form) => TryOf(form).Why;

    /// <summary>The engine of a form, or why it cannot be asked.</summary>
    internal static (FormEngine? Engine, Refusal? Why) TryOf(Form form)
    {
        var (graph, why) = form.WhyNot() is { } wrong ? (null, wrong) : Graph.Of(NodesOf(form));
        return (graph is null ? null : new FormEngine(form, graph), why);
    }

    /// <summary>Everything, from nothing.</summary>
    public Evaluation Evaluate(Answers answers, Facts facts)
    {
        var states = new NodeState[_graph.Nodes.Count];
        var reckoning = new Reckoning.Reckoning(_graph.Places, states, answers, facts);
        for (var place = 0; place < states.Length; place++)
        {
            states[place] = _graph.Nodes[place].Reckon(reckoning);
        }

        return new Evaluation(this, answers, facts, states, states.Length);
    }

    /// <summary>What changes when one answer does; null takes the answer away.</summary>
    public Evaluation Change(Evaluation before, string key, Answer? answer)
    {
        var answers = before.Answers.With(key, answer);
        var states = before.States.ToArray();
        var reckoning = new Reckoning.Reckoning(_graph.Places, states, answers, before.Facts);
        var open = new SortedSet<int>();
        var reckoned = 0;
        if (_graph.Places.TryGetValue(key, out var changed))
        {
            open.Add(changed);
        }

        while (open.Count > 0)
        {
            var place = open.Min;
            open.Remove(place);
            reckoned++;
            var state = _graph.Nodes[place].Reckon(reckoning);
            if (state != states[place])
            {
                states[place] = state;
                open.UnionWith(_graph.Dependents[place]);
            }
        }

        return new Evaluation(this, answers, before.Facts, states, reckoned);
    }

    /// <summary>The answers, with what the record knows where nothing is answered yet.</summary>
    public Answers Prefill(Answers answers, Facts facts) =>
        Answers.Of(answers.All.Concat(
            from question in Form.Questions
            where question.Prefill is not null && answers[question.Key] is null
            let known = Fitting(question, facts.Known.GetValueOrDefault(question.Prefill!))
            where known is not null && question.WhyWrong(known, facts.Today) is null
            select KeyValuePair.Create(question.Key, known)));

    /// <summary>The label of a question, a score or a fact, as people read it.</summary>
    public string LabelOf(string name) =>
        QuestionOf(name)?.Label
        ?? Form.Scores.FirstOrDefault(score => score.Key == name)?.Label
        ?? Facts.Names.GetValueOrDefault(name) ?? name;

    /// <summary>A condition or a formula said in French.</summary>
    public string Say(string formula) =>
        FormulaReader.Read(formula).Formula is { } tree
            ? new InWords(LabelOf, (name, code) => QuestionOf(name)?.LabelOf(code) ?? code).Say(tree)
            : formula;

    /// <summary>Whether what is shown or computed depends on a question.</summary>
    internal bool IsWatched(string key) => _watched.Contains(key);

    internal Question? QuestionOf(string key) => _questions.GetValueOrDefault(key);

    internal NodeState StateOf(NodeState[] states, string key) => _graph.Places.TryGetValue(key, out var place) ? states[place] : default;

    private static Answer? Fitting(Question question, Answer? known) => known is TextAnswer text && question.TakesCodes ? Answer.Chosen(text.Text) : known;

    private static List<Node> NodesOf(Form form)
    {
        var questions = form.Questions.ToDictionary(question => question.Key, StringComparer.Ordinal);
        return
        [
            .. form.Sections.Select(section => new SectionNode(section, Parse(section.EnabledWhen))),
            .. form.Sections.SelectMany(section => section.Questions.Select(question => new QuestionNode(
                question, section.Key, Parse(question.EnabledWhen), question.Kind is QuestionKind.Computed ? Parse(question.Formula) : null))),
            .. form.Scores.Select(score => new ScoreNode(score, [.. score.Items.Select(item => questions[item])], score.Method is ScoreMethod.Formula ? Parse(score.Formula) : null)),
            .. form.RedFlags.Select(flag => new RedFlagNode(flag, Parse(flag.When)!)),
        ];
    }

    private static Formula? Parse(string? text) => text is null ? null : FormulaReader.Parse(text);
}
