using Relais.Forms.Contract;

namespace Relais.Forms.Library;

/// <summary>Short ways to write the questions of the library.</summary>
internal static class Ask
{
    public static Section Section(string key, string title, params Question[] questions) => new() { Key = key, Title = title, Questions = questions };

    public static Question Text(string key, string label) => Of(key, label, QuestionKind.Text);

    public static Question Long(string key, string label) => Of(key, label, QuestionKind.LongText);

    public static Question YesNo(string key, string label) => Of(key, label, QuestionKind.YesNo);

    public static Question Day(string key, string label) => Of(key, label, QuestionKind.Date);

    public static Question Files(string key, string label) => Of(key, label, QuestionKind.File);

    public static Question Body(string key, string label) => Of(key, label, QuestionKind.BodyMap);

    public static Question Joints(string key, string label) => Of(key, label, QuestionKind.JointMap) with { NoneLabel = "Aucune articulation" };

    public static Question Number(string key, string label, decimal min, decimal max, string? unit = null, int decimals = 0) =>
        Of(key, label, QuestionKind.Number) with { Min = min, Max = max, Unit = unit, Decimals = decimals };

    public static Question Scale(string key, string label, string low, string high, int max = 10) =>
        Of(key, label, QuestionKind.Scale) with { Min = 0, Max = max, LowLabel = low, HighLabel = high };

    public static Question Computed(string key, string label, string formula, string? unit = null, int decimals = 1) =>
        Of(key, label, QuestionKind.Computed) with { Formula = formula, Unit = unit, Decimals = decimals };

    /// <param name="options">Each as «code:label».</param>
    public static Question One(string key, string label, params string[] options) =>
        Of(key, label, QuestionKind.Choice) with { Options = Options(options) };

    /// <param name="options">Each as «code:label».</param>
    public static Question Several(string key, string label, string none, params string[] options) =>
        Of(key, label, QuestionKind.Several) with { Options = Options(options), NoneLabel = none };

    /// <summary>Options worth their rank, from the first: 0, 1, 2…</summary>
    public static Question Graded(string key, string label, params string[] labels) =>
        Of(key, label, QuestionKind.Choice) with { Options = [.. labels.Select((text, rank) => new Option("n" + rank, text) { Points = rank })] };

    public static Question Required(this Question question) => question with { Need = Need.Required };

    public static Question AskedFor(this Question question) => question with { Need = Need.AskedFor };

    public static Question When(this Question question, string condition) => question with { EnabledWhen = condition };

    public static Question Helped(this Question question, string help) => question with { Help = help };

    public static Question Filled(this Question question, string fact) => question with { Prefill = fact };

    private static Question Of(string key, string label, QuestionKind kind) => new() { Key = key, Label = label, Kind = kind };

    private static IReadOnlyList<Option> Options(string[] options) =>
        [.. options.Select(option => option.Split(':', 2)).Select(parts => new Option(parts[0], parts[1]))];
}
