using NodaTime;
using Relais.Forms.Contract;
using Relais.Ui.Components;

namespace Relais.Tests.Forms;

/// <summary>Forms and answers drawn from a seed: every kind of question, conditions and formulas that point anywhere without a cycle.</summary>
internal sealed class RandomForm
{
    private static readonly QuestionKind[] Kinds = [QuestionKind.Number, QuestionKind.YesNo, QuestionKind.Several, QuestionKind.Choice, QuestionKind.Scale, QuestionKind.Date, QuestionKind.Text, QuestionKind.JointMap, QuestionKind.Computed];

    private readonly Random _random;
    private readonly List<Question> _questions = [];

    private RandomForm(int seed) => _random = new Random(seed);

    public static Facts Facts { get; } = Relais.Forms.Contract.Facts.OfPatient(new LocalDate(2026, 3, 2), new LocalDate(1958, 5, 4), "f", "75115");

    public static Form Of(int seed, int questions, int conditions) => new RandomForm(seed).Draw(questions, conditions);

    /// <summary>A change of one answer, right or wrong, or its removal.</summary>
    public static (string Key, Answer? Answer) Change(Form form, Random random)
    {
        var asked = form.Sections.SelectMany(section => section.Questions).Where(question => question.Kind is not QuestionKind.Computed).ToList();
        var question = asked[random.Next(asked.Count)];
        return (question.Key, random.Next(5) == 0 ? null : AnswerTo(question, random));
    }

    public static Answer AnswerTo(Question question, Random random) => question.Kind switch
    {
        QuestionKind.Number or QuestionKind.Scale => Answer.Of(random.Next(-1, 13)),
        QuestionKind.YesNo => Answer.YesOrNo(random.Next(2) == 0),
        QuestionKind.Several => Answer.Chosen(question.Options.Where(_ => random.Next(2) == 0).Select(option => option.Code)),
        QuestionKind.JointMap => Answer.Chosen(Joints.All.Where(_ => random.Next(6) == 0).Select(option => option.Code)),
        QuestionKind.Choice => Answer.Chosen(question.Options[random.Next(question.Options.Count)].Code),
        QuestionKind.Date => Answer.Of(Facts.Today.PlusDays(random.Next(-900, 20))),
        _ => Answer.Of("réponse " + random.Next(3)),
    };

    private Form Draw(int count, int conditions)
    {
        for (var i = 0; i < count; i++)
        {
            _questions.Add(Question(i, i > 0 && i >= count - conditions));
        }

        var shuffled = _questions.OrderBy(_ => _random.Next()).ToArray();
        var sections = shuffled.Chunk(Math.Max(1, count / 4)).Select((chunk, i) => new Section { Key = "s" + i, Title = "Partie " + i, Questions = chunk }).ToList();
        var items = _questions.Where(question => question.Kind is QuestionKind.Number or QuestionKind.YesNo).Select(question => question.Key).ToList();
        return new Form
        {
            Key = "hasard",
            Title = "Formulaire tiré au sort",
            Sections = sections,
            Scores = items.Count == 0 ? [] : [new Score { Key = "total", Label = "Total", Items = items, LeastAnswered = 1, Bands = [new("Bas", Tone.Done) { Below = 10 }, new("Haut", Tone.Late)] }],
            RedFlags = [new RedFlag("alerte", Condition(_questions.Count), "À voir d’abord.")],
        };
    }

    private Question Question(int i, bool isConditional)
    {
        var kind = Kinds[_random.Next(i == 0 ? Kinds.Length - 1 : Kinds.Length)];
        return new Question
        {
            Key = "q" + i,
            Label = "Question " + i,
            Kind = kind,
            Need = (Need)_random.Next(3),
            Help = _random.Next(3) == 0 ? "Une aide." : null,
            Min = kind is QuestionKind.Number or QuestionKind.Scale ? 0 : null,
            Max = kind is QuestionKind.Number or QuestionKind.Scale ? 10 : null,
            Unit = kind is QuestionKind.Number && _random.Next(2) == 0 ? "mm" : null,
            Decimals = kind is QuestionKind.Computed ? 2 : 0,
            Options = kind is QuestionKind.Choice or QuestionKind.Several ? [new("a", "A") { Points = 1 }, new("b", "B") { Points = 2 }, new("c", "C")] : [],
            NoneLabel = kind is QuestionKind.Several or QuestionKind.JointMap ? "Aucun" : null,
            Formula = kind is QuestionKind.Computed ? Sum(i) : null,
            EnabledWhen = isConditional ? Condition(i) : null,
        };
    }

    private string Sum(int before) => $"sum({Number(before)}, or_else({Number(before)}, 0)) * 2 - {Number(before)}";

    private string Number(int before)
    {
        var question = _questions[_random.Next(before)];
        return question.Kind switch
        {
            QuestionKind.Number or QuestionKind.Scale or QuestionKind.Computed => question.Key,
            QuestionKind.Several or QuestionKind.JointMap => $"count({question.Key})",
            QuestionKind.Date => $"months_since({question.Key})",
            QuestionKind.YesNo => $"if({question.Key} = 'oui', 1, 0)",
            _ => $"if(answered({question.Key}), 1, 0)",
        };
    }

    private string Condition(int before) => _random.Next(4) switch
    {
        0 => $"not ({Simple(before)}) or {Simple(before)}",
        1 => $"{Simple(before)} and {Simple(before)}",
        _ => Simple(before),
    };

    private string Simple(int before) => $"{Number(before)} {(_random.Next(2) == 0 ? ">" : "<=")} {_random.Next(8)}";
}
