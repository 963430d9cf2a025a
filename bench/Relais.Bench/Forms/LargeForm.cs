using System.Globalization;
using Relais.Forms.Contract;

namespace Relais.Bench.Forms;

/// <summary>A form of 200 questions, 60 of which depend on others, some of these on others again.</summary>
internal static class LargeForm
{
    public const int Questions = 200;
    public const int Conditions = 60;
    private const int PerSection = 20;

    public static Form Of(string key)
    {
        var questions = Enumerable.Range(0, Questions).Select(Question).ToList();
        return new Form
        {
            Key = key,
            Title = "Deux cents questions",
            Sections = [.. questions.Chunk(PerSection).Select((chunk, i) => new Section { Key = "partie_" + Name(i), Title = $"Partie {i + 1}", Questions = chunk })],
            Scores = [new Score { Key = "total", Label = "Total", Items = [.. questions.Where(question => question.Kind is QuestionKind.Scale).Select(question => question.Key)], LeastAnswered = 1 }],
            RedFlags = [new RedFlag("alerte", "total > 40", "Score très élevé.")],
        };
    }

    /// <summary>An answer of the kind that the question takes.</summary>
    public static Answer AnswerTo(Question question, Random random) => question.Kind switch
    {
        QuestionKind.YesNo => Answer.YesOrNo(random.Next(2) == 0),
        QuestionKind.Choice => Answer.Chosen(question.Options[random.Next(question.Options.Count)].Code),
        QuestionKind.Several => Answer.Chosen(question.Options.Where(_ => random.Next(2) == 0).Select(option => option.Code)),
        QuestionKind.Number or QuestionKind.Scale => Answer.Of(random.Next(0, 11)),
        _ => Answer.Of("réponse " + random.Next(100).ToString(CultureInfo.InvariantCulture)),
    };

    private static Question Question(int i)
    {
        QuestionKind[] kinds = [QuestionKind.Number, QuestionKind.YesNo, QuestionKind.Choice, QuestionKind.Scale, QuestionKind.Several, QuestionKind.Text];
        var kind = kinds[i % kinds.Length];
        var isRanged = kind is QuestionKind.Number or QuestionKind.Scale;
        return new Question
        {
            Key = "q" + Name(i),
            Label = $"Question {i + 1} de la demande",
            Kind = kind,
            Need = (Need)(i % 3),
            Min = isRanged ? 0 : null,
            Max = isRanged ? 10 : null,
            Options = kind is QuestionKind.Choice or QuestionKind.Several ? [new("a", "Première réponse") { Points = 1 }, new("b", "Deuxième réponse") { Points = 2 }, new("c", "Troisième réponse")] : [],
            NoneLabel = kind is QuestionKind.Several ? "Aucun" : null,
            EnabledWhen = i >= Questions - (2 * Conditions) && i % 2 == 1 ? Condition(i) : null,
        };
    }

    /// <summary>On questions asked before: numbers and choices alternate so that each kind is compared.</summary>
    private static string Condition(int i)
    {
        var number = "q" + Name((i - 12) / 6 * 6);
        var choice = "q" + Name(((i - 12) / 6 * 6) + 2);
        return (i % 3) switch
        {
            0 => $"{number} >= 4",
            1 => $"{choice} in ('a', 'b') and answered({number})",
            _ => $"not ({choice} = 'c') or {number} < 3",
        };
    }

    private static string Name(int i) => i.ToString(CultureInfo.InvariantCulture);
}
