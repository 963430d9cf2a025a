using System.Globalization;
using Microsoft.AspNetCore.Http;
using Relais.Forms.Clauses;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;
using Relais.Kernel;

namespace Relais.Forms.Editing.Parts;

/// <summary>A question as it is being typed.</summary>
public sealed class QuestionForm : PartForm
{
    public string? Name { get; init; }
    public string? Label { get; init; }
    public QuestionKind Kind { get; init; }
    public Need Need { get; init; }
    public string? Help { get; init; }
    public string? Section { get; init; }
    public string? Unit { get; init; }
    public string? Min { get; init; }
    public string? Max { get; init; }
    public string? Decimals { get; init; }
    public string? MaxLength { get; init; }
    public bool MayBeFuture { get; init; }
    public string? Low { get; init; }
    public string? High { get; init; }
    public string? None { get; init; }
    public string? Prefill { get; init; }
    public string? Formula { get; init; }
    public List<OptionRow> Options { get; init; } = [];

    public ClauseForm When => Clause!;

    internal static QuestionForm Of(Question question, string section, Subjects subjects) => new()
    {
        Key = question.Key,
        Name = question.Key,
        Label = question.Label,
        Kind = question.Kind,
        Need = question.Need,
        Help = question.Help,
        Section = section,
        Unit = question.Unit,
        Min = Typed.Of(question.Min),
        Max = Typed.Of(question.Max),
        Decimals = question.Decimals.ToString(CultureInfo.InvariantCulture),
        MaxLength = question.MaxLength?.ToString(CultureInfo.InvariantCulture),
        MayBeFuture = question.MayBeFuture,
        Low = question.LowLabel,
        High = question.HighLabel,
        None = question.NoneLabel,
        Prefill = question.Prefill,
        Formula = question.Formula,
        Options = OptionRow.Of(question.Options),
        Clause = ClauseForm.Of("When", question.EnabledWhen, subjects),
    };

    internal static QuestionForm Read(string key, IFormCollection posted) => new()
    {
        Key = key,
        Name = Text(posted, "Name"),
        Label = Text(posted, "Label"),
        Kind = EnumName.Of<QuestionKind>(posted["Kind"]) ?? QuestionKind.Text,
        Need = EnumName.Of<Need>(posted["Need"]) ?? Need.Optional,
        Help = Text(posted, "Help"),
        Section = Text(posted, "Section"),
        Unit = Text(posted, "Unit"),
        Min = Text(posted, "Min"),
        Max = Text(posted, "Max"),
        Decimals = Text(posted, "Decimals"),
        MaxLength = Text(posted, "MaxLength"),
        MayBeFuture = posted["MayBeFuture"] == "true",
        Low = Text(posted, "Low"),
        High = Text(posted, "High"),
        None = Text(posted, "None"),
        Prefill = Text(posted, "Prefill"),
        Formula = Text(posted, "Formula"),
        Options = OptionRow.Read(posted),
        Clause = ClauseForm.Read("When", posted),
    };

    internal override void Take(EditStep step)
    {
        base.Take(step);
        if (int.TryParse(step.About, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Options.Count)
        {
            var options = step.Verb switch
            {
                EditStep.OptionUp => Options.Moved(at, -1),
                EditStep.OptionDown => Options.Moved(at, 1),
                EditStep.OptionOut => [.. Options.Where((_, i) => i != at)],
                _ => [.. Options],
            };
            Options.Clear();
            Options.AddRange(options);
        }
    }

    protected override (DraftContent Content, string Key) PutTyped(DraftContent before)
    {
        var was = before.Form.QuestionOf(Key);
        var form = before.Form.Put(ToQuestion(was, Subjects.Of(before.Form)));
        var home = form.SectionOf(Key).Key;
        form = Section is null || Section == home ? form : form.MoveTo(Key, Section, int.MaxValue);
        var name = PartName.Of(Name, Key, was.Label, Label, before, Errors);
        var content = before with { Form = form };
        return name == Key ? (content, Key) : (content.Renamed(new Dictionary<string, string> { [Key] = name }), name);
    }

    private Question ToQuestion(Question was, Subjects subjects)
    {
        Errors.Require(Label is { Length: <= Reckoning.FormCheck.MaxLabel }, "Label", "Donnez un intitulé à la question, de 500 caractères au plus.");
        var wrong = Formula is null ? null : FormulaReader.Read(Formula).Wrong;
        Errors.Require(wrong is null, "Formula", wrong ?? "");
        var typed = was with
        {
            Label = Label ?? "",
            Kind = Kind,
            Need = Need,
            Help = Help,
            EnabledWhen = When.ToFormula(subjects, Errors),
            Formula = Formula,
            Prefill = Prefill is not null && Facts.Names.ContainsKey(Prefill) ? Prefill : null,
            Unit = Unit,
            Min = Typed.Decimal(Min, "Min", Errors),
            Max = Typed.Decimal(Max, "Max", Errors),
            Decimals = Typed.Whole(Decimals, 0, 6, "Decimals", Errors) ?? 0,
            MaxLength = Typed.Whole(MaxLength, 1, 20_000, "MaxLength", Errors),
            MayBeFuture = MayBeFuture,
            Options = OptionRow.ToOptions(Options, Errors),
            LowLabel = Low,
            HighLabel = High,
            NoneLabel = None,
        };
        return typed.Kind == was.Kind ? typed : typed.Fitting();
    }
}
