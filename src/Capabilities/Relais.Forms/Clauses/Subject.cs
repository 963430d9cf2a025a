using Relais.Forms.Contract;

namespace Relais.Forms.Clauses;

/// <summary>What a comparison may be about decides what may be compared.</summary>
public enum SubjectKind
{
    Number,
    Date,
    OneCode,
    SeveralCodes,
    Text,
    File,
    Event,
}

/// <summary>Something that conditions may speak of.</summary>
/// <param name="Name">As formulas name it; an event is <c>past:sejour</c>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Kind">What may be compared.</param>
/// <param name="Options">The codes to choose from, when there is a list.</param>
/// <param name="Unit">The unit of a number, or null.</param>
public sealed record Subject(string Name, string Label, SubjectKind Kind, IReadOnlyList<Option> Options, string? Unit = null)
{
    public const string Event = "past:";

    /// <summary>The event of a formula: <c>sejour</c>.</summary>
    public string EventName => Name[Event.Length..];

    public string LabelOf(string code) => Options.FirstOrDefault(option => option.Code == code)?.Label ?? code;
}

/// <summary>Everything that the conditions of a form may speak of.</summary>
public sealed class Subjects
{
    private static readonly IReadOnlyList<Subject> FromTheRecord =
    [
        Fact("patient.age", SubjectKind.Number) with { Unit = "ans" },
        Fact("patient.birth_date", SubjectKind.Date),
        Fact("patient.sex", SubjectKind.OneCode, new Option("f", "femme"), new Option("m", "homme")),
        Fact("patient.commune", SubjectKind.Text),
        Fact("patient.department", SubjectKind.Text),
        Fact("requester.profession", SubjectKind.Text),
        .. Facts.EventNames.Select(named => new Subject(Subject.Event + named.Key, named.Value + " dans l’équipe", SubjectKind.Event, [])),
    ];

    private readonly Dictionary<string, Subject> _byName = [];

    private Subjects(IEnumerable<Subject> all)
    {
        foreach (var subject in all)
        {
            _byName.TryAdd(subject.Name, subject);
        }
    }

    public IReadOnlyCollection<Subject> All => _byName.Values;

    public static Subjects Of(Form form) => new(form.Questions.Select(Of).Concat(form.Scores.Select(score => new Subject(score.Key, score.Label, SubjectKind.Number, []))).Concat(FromTheRecord));

    public Subject? Find(string name) => _byName.GetValueOrDefault(name);

    private static Subject Of(Question question) => new(question.Key, question.Label, KindOf(question.Kind), question.Choices, question.Unit);

    private static Subject Fact(string name, SubjectKind kind, params Option[] options) => new(name, Facts.Names[name], kind, options);

    private static SubjectKind KindOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Number or QuestionKind.Scale or QuestionKind.Computed => SubjectKind.Number,
        QuestionKind.Date => SubjectKind.Date,
        QuestionKind.YesNo or QuestionKind.Choice => SubjectKind.OneCode,
        QuestionKind.Several or QuestionKind.BodyMap or QuestionKind.JointMap => SubjectKind.SeveralCodes,
        QuestionKind.File => SubjectKind.File,
        QuestionKind.Text or QuestionKind.LongText => SubjectKind.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
