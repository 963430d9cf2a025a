using Relais.Forms.Contract;

namespace Relais.Forms.Editing;

/// <summary>What each kind of question takes: what it does not is left out, what it cannot do without is begun.</summary>
internal static class QuestionShape
{
    public static bool HasOptions(this QuestionKind kind) => kind is QuestionKind.Choice or QuestionKind.Several;

    public static bool HasNone(this QuestionKind kind) => kind is QuestionKind.Several or QuestionKind.BodyMap or QuestionKind.JointMap;

    public static bool HasRange(this QuestionKind kind) => kind is QuestionKind.Number or QuestionKind.Scale;

    public static bool HasUnit(this QuestionKind kind) => kind is QuestionKind.Number or QuestionKind.Computed;

    public static bool HasLength(this QuestionKind kind) => kind is QuestionKind.Text or QuestionKind.LongText;

    /// <summary>The question as its kind wants it.</summary>
    public static Question Fitting(this Question question)
    {
        var kind = question.Kind;
        var isScale = kind is QuestionKind.Scale;
        return question with
        {
            Need = kind is QuestionKind.Computed ? Need.Optional : question.Need,
            Options = !kind.HasOptions() ? [] : question.Options.Count > 0 ? question.Options : [new Option("r1", "Première réponse"), new Option("r2", "Seconde réponse")],
            NoneLabel = kind.HasNone() ? question.NoneLabel : null,
            Min = kind.HasRange() ? question.Min ?? (isScale ? 0 : null) : null,
            Max = kind.HasRange() ? question.Max ?? (isScale ? 10 : null) : null,
            Unit = kind.HasUnit() ? question.Unit : null,
            Decimals = kind.HasUnit() ? question.Decimals : 0,
            LowLabel = isScale ? question.LowLabel : null,
            HighLabel = isScale ? question.HighLabel : null,
            MaxLength = kind.HasLength() ? question.MaxLength : null,
            MayBeFuture = kind is QuestionKind.Date && question.MayBeFuture,
            Formula = kind is QuestionKind.Computed ? question.Formula : null,
            Prefill = kind is QuestionKind.Computed or QuestionKind.File ? null : question.Prefill,
        };
    }
}
