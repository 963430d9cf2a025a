using Relais.Forms.Formulas;
using Relais.Forms.Reckoning;

namespace Relais.Forms.Contract;

/// <summary>What answers are worth: what is shown, computed, scored, missing, wrong, alarming. Never changes.</summary>
public sealed class Evaluation
{
    private readonly FormEngine _engine;

    internal Evaluation(FormEngine engine, Answers answers, Facts facts, NodeState[] states, int reckoned) =>
        (_engine, Answers, Facts, States, Reckoned) = (engine, answers, facts, states, reckoned);

    /// <summary>The form.</summary>
    public Form Form => _engine.Form;

    /// <summary>What was answered, hidden questions included.</summary>
    public Answers Answers { get; }

    /// <summary>What was known beside.</summary>
    public Facts Facts { get; }

    /// <summary>The questions that are shown, in order.</summary>
    public IEnumerable<Question> Shown => Form.Questions.Where(question => IsShown(question.Key));

    /// <summary>What is wrong, question by question, each in a sentence that says what to do.</summary>
    public IReadOnlyDictionary<string, string> Wrong => Shown
        .Select(question => (question.Key, Why: Answers[question.Key] is { } answer ? question.WhyWrong(answer, Facts.Today) : null))
        .Where(pair => pair.Why is not null)
        .ToDictionary(pair => pair.Key, pair => pair.Why!);

    /// <summary>The questions shown, required or asked for, that have no right answer yet.</summary>
    public IReadOnlyList<Question> Missing => [.. Counted.Where(question => !IsAnswered(question.Key))];

    /// <summary>The required questions among <see cref="Missing"/>: nothing is sent without them.</summary>
    public IReadOnlyList<Question> Required => [.. Missing.Where(question => question.Need is Need.Required)];

    /// <summary>How much of what is required (counted twice) or asked for is answered, in percent.</summary>
    public int Completeness
    {
        get
        {
            var all = Counted.Sum(Weight);
            return all == 0 ? 100 : 100 * Counted.Where(question => IsAnswered(question.Key)).Sum(Weight) / all;
        }
    }

    /// <summary>The alerts that hold, in the order of the form.</summary>
    public IReadOnlyList<RedFlag> RedFlags => [.. Form.RedFlags.Where(flag => IsShown(flag.Key))];

    /// <summary>The scores that are known, in the order of the form.</summary>
    public IReadOnlyList<ScoreResult> Scores => [.. Form.Scores.Select(score => ScoreOf(score.Key)).OfType<ScoreResult>()];

    /// <summary>Whether something shown or computed depends on an answer.</summary>
    public bool HasConditions => Form.Questions.Any(question => IsWatched(question.Key));

    internal NodeState[] States { get; }

    /// <summary>How many elements were reckoned to come here.</summary>
    internal int Reckoned { get; }

    private IEnumerable<Question> Counted => Shown.Where(question => question.Need is not Need.Optional && question.Kind is not QuestionKind.Computed);

    /// <summary>Whether a section, a question or a red flag is shown.</summary>
    public bool IsShown(string key) => _engine.StateOf(States, key).IsShown;

    /// <summary>Whether a question has a right answer that counts.</summary>
    public bool IsAnswered(string key) => _engine.StateOf(States, key).Value.IsKnown;

    /// <summary>Whether something shown or computed depends on this question.</summary>
    public bool IsWatched(string key) => _engine.IsWatched(key);

    /// <summary>The same with another answer.</summary>
    public Evaluation With(string key, Answer? answer) => _engine.Change(this, key, answer);

    /// <summary>What a computed question gives, rounded as it is shown, or null.</summary>
    public Answer? Computed(string key) => _engine.QuestionOf(key) is { Kind: QuestionKind.Computed } question
        ? Value(key) switch
        {
            { Kind: ValueKind.Number } number => Rounded(number.Number, question.Decimals) is { } rounded ? Answer.Of(rounded) : null,
            { Kind: ValueKind.Date } date => Answer.Of(date.Date),
            { Kind: ValueKind.Text } text => Answer.Of(text.Text),
            { Kind: ValueKind.Truth } truth => Answer.Of(truth.Truth == true ? "Oui" : "Non"),
            _ => null,
        }
        : null;

    /// <summary>A score with its band, or null while it is not known.</summary>
    public ScoreResult? ScoreOf(string key)
    {
        var score = Form.Scores.FirstOrDefault(score => score.Key == key);
        return score is not null && Value(key) is { Kind: ValueKind.Number } value && Rounded(value.Number, 10) is { } exact
            ? new ScoreResult(score, decimal.Round(exact, score.Decimals, MidpointRounding.AwayFromZero), BandOf(score, exact))
            : null;
    }

    internal Value Value(string name) => _engine.StateOf(States, name).Value;

    private static Band? BandOf(Score score, decimal value) =>
        score.Bands.FirstOrDefault(band => band is { AtMost: null, Below: null } || value <= band.AtMost || value < band.Below);

    private static int Weight(Question question) => question.Need is Need.Required ? 2 : 1;

    private static decimal? Rounded(double number, int decimals) =>
        Math.Abs(number) < 1e15 ? decimal.Round((decimal)number, decimals, MidpointRounding.AwayFromZero) : null;
}

/// <summary>A score reckoned.</summary>
/// <param name="Score">Which one.</param>
/// <param name="Value">Its value, rounded as it is shown.</param>
/// <param name="Band">What it means, or null.</param>
public sealed record ScoreResult(Score Score, decimal Value, Band? Band);
