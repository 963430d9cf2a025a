using System.Text.RegularExpressions;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;
using Relais.Kernel;

namespace Relais.Forms.Reckoning;

/// <summary>Whether a form can be asked: names, options, ranges, formulas, links.</summary>
internal static partial class FormCheck
{
    public const int MaxQuestions = 500;
    public const int MaxTitle = 200;
    public const int MaxLabel = 500;

    /// <summary>Why a form cannot be asked, or null.</summary>
    public static Refusal? WhyNot(this Form form) =>
        form.Title.Length is 0 or > MaxTitle ? FormRefusals.TitleMissing
        : !form.Questions.Any() ? FormRefusals.Empty
        : form.Questions.Count() > MaxQuestions ? FormRefusals.TooLarge
        : WhyNotKeys(form) ?? form.Questions.Select(WhyNot).FirstOrDefault(why => why is not null) ?? WhyNotFormulas(form) ?? WhyNotItems(form);

    public static bool IsKey(string key) => Key().IsMatch(key);

    private static Refusal? WhyNotKeys(Form form)
    {
        var keys = KeysOf(form).ToList();
        return keys.Find(key => !IsKey(key)) is { } wrong ? FormRefusals.KeyWrong(wrong)
            : keys.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key is { } twice ? FormRefusals.KeyTwice(twice)
            : null;
    }

    private static Refusal? WhyNot(Question question) =>
        question.Label.Length is 0 or > MaxLabel ? FormRefusals.LabelMissing(question.Key)
        : question.Kind is QuestionKind.Choice or QuestionKind.Several && !AreOptions(question.Options) ? FormRefusals.OptionsWrong(question.Label)
        : question.Min > question.Max || (question.Kind is QuestionKind.Scale && !IsScale(question)) ? FormRefusals.RangeWrong(question.Label)
        : question.Kind is QuestionKind.Computed && string.IsNullOrWhiteSpace(question.Formula) ? FormRefusals.FormulaMissing(question.Label)
        : null;

    private static bool IsScale(Question question) => question is { Min: { } min, Max: { } max } && max - min is > 0 and <= 100;

    private static bool AreOptions(IReadOnlyList<Option> options) =>
        options.Count > 1 && options.All(option => IsKey(option.Code) && option.Label.Length > 0) && options.DistinctBy(option => option.Code).Count() == options.Count;

    private static Refusal? WhyNotFormulas(Form form)
    {
        var names = KeysOf(form).Concat(Facts.Names.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var (label, text) in FormulasOf(form))
        {
            var (formula, wrong) = FormulaReader.Read(text);
            if (formula is null)
            {
                return FormRefusals.FormulaWrong(label, wrong!);
            }

            if (formula.Reads.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            {
                return FormRefusals.NameUnknown(label, unknown);
            }
        }

        return null;
    }

    private static Refusal? WhyNotItems(Form form)
    {
        var questions = form.Questions.Select(question => question.Key).ToHashSet(StringComparer.Ordinal);
        return form.Scores
            .SelectMany(score => score.Items.Where(item => !questions.Contains(item)).Select(item => FormRefusals.ItemUnknown(score.Label, item)))
            .FirstOrDefault()
            ?? form.Scores.Where(score => score.Method is ScoreMethod.Formula && score.Formula is null).Select(score => FormRefusals.FormulaMissing(score.Label)).FirstOrDefault();
    }

    private static IEnumerable<string> KeysOf(Form form) =>
        form.Sections.Select(section => section.Key)
            .Concat(form.Questions.Select(question => question.Key))
            .Concat(form.Scores.Select(score => score.Key))
            .Concat(form.RedFlags.Select(flag => flag.Key));

    private static IEnumerable<(string Label, string Text)> FormulasOf(Form form) =>
        form.Sections.Select(section => (section.Title, section.EnabledWhen))
            .Concat(form.Questions.Select(question => (question.Label, question.EnabledWhen)))
            .Concat(form.Questions.Where(question => question.Kind is QuestionKind.Computed).Select(question => (question.Label, question.Formula)))
            .Concat(form.Scores.Where(score => score.Method is ScoreMethod.Formula).Select(score => (score.Label, score.Formula)))
            .Concat(form.RedFlags.Select(flag => (flag.Says, (string?)flag.When)))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.Item1, pair.Item2!));

    [GeneratedRegex("^[a-z][a-z0-9_]{0,59}$")]
    private static partial Regex Key();
}
