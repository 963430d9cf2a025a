using System.Globalization;
using Microsoft.AspNetCore.Http;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;
using Relais.Kernel;

namespace Relais.Forms.Editing.Parts;

/// <summary>A score as it is being typed.</summary>
public sealed class ScoreForm : PartForm
{
    public string? Label { get; init; }
    public ScoreMethod Method { get; init; }
    public IReadOnlyList<string> Items { get; init; } = [];
    public string? Formula { get; init; }
    public string? Least { get; init; }
    public string? Decimals { get; init; }
    public string? OutOf { get; init; }
    public IReadOnlyList<TableRow> Table { get; init; } = [];
    public IReadOnlyList<BandRow> Bands { get; init; } = [];

    internal static ScoreForm Of(Score score) => new()
    {
        Key = score.Key,
        Label = score.Label,
        Method = score.Method,
        Items = score.Items,
        Formula = score.Formula,
        Least = score.LeastAnswered?.ToString(CultureInfo.InvariantCulture),
        Decimals = score.Decimals.ToString(CultureInfo.InvariantCulture),
        OutOf = Typed.Of(score.OutOf),
        Table = TableRow.Of(score.Table),
        Bands = BandRow.Of(score.Bands),
    };

    internal static ScoreForm Read(string key, IFormCollection posted) => new()
    {
        Key = key,
        Label = Text(posted, "Label"),
        Method = EnumName.Of<ScoreMethod>(posted["Method"]) ?? ScoreMethod.Sum,
        Items = [.. posted["Items"].OfType<string>().Where(item => item.Length > 0)],
        Formula = Text(posted, "Formula"),
        Least = Text(posted, "Least"),
        Decimals = Text(posted, "Decimals"),
        OutOf = Text(posted, "OutOf"),
        Table = TableRow.Read(posted),
        Bands = BandRow.Read(posted),
    };

    protected override (DraftContent Content, string Key) PutTyped(DraftContent before)
    {
        var was = before.Form.Scores.FirstOrDefault(score => score.Key == Key) ?? throw new Relais.Kernel.RefusedException(EditRefusals.PartGone);
        Errors.Require(Label is { Length: <= Reckoning.FormCheck.MaxTitle }, "Label", "Donnez un nom au score, de 200 caractères au plus.");
        var wrong = Formula is null ? null : FormulaReader.Read(Formula).Wrong;
        Errors.Require(wrong is null, "Formula", wrong ?? "");
        var isFormula = Method is ScoreMethod.Formula;
        var content = before with
        {
            Form = before.Form.Put(was with
            {
                Label = Label ?? "",
                Method = Method,
                Items = isFormula ? [] : Items,
                Formula = isFormula ? Formula : null,
                LeastAnswered = isFormula ? null : Typed.Whole(Least, 1, 500, "Least", Errors),
                Decimals = Typed.Whole(Decimals, 0, 6, "Decimals", Errors) ?? 0,
                OutOf = Typed.Decimal(OutOf, "OutOf", Errors),
                Table = Method is ScoreMethod.Table ? TableRow.ToSteps(Table, Errors) : [],
                Bands = BandRow.ToBands(Bands, Errors),
            }),
        };
        var name = PartName.Of(null, Key, was.Label, Label, before, Errors);
        return name == Key ? (content, Key) : (content.Renamed(new Dictionary<string, string> { [Key] = name }), name);
    }
}
