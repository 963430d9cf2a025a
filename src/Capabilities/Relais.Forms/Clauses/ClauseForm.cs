using System.Globalization;
using Microsoft.AspNetCore.Http;
using Relais.Forms.Formulas;
using Relais.Kernel;
using Relais.Ui.Components;

namespace Relais.Forms.Clauses;

/// <summary>One line of a condition being typed: a comparison, a formula, or lines that go together.</summary>
public sealed class ClauseRow
{
    public bool IsGroup { get; init; }
    public Joining How { get; set; }
    public List<ClauseRow> Rows { get; init; } = [];
    public string Subject { get; set; } = "";
    public string Test { get; set; } = "";
    public IReadOnlyList<string> Values { get; set; } = [];

    /// <summary>The formula of what lists cannot say, or null.</summary>
    public string? Formula { get; set; }

    public string Value(int i) => Values.ElementAtOrDefault(i) ?? "";
}

/// <summary>A condition being typed: from lists, or as a formula.</summary>
public sealed class ClauseForm
{
    internal const string AsFormula = "formule";
    internal const int MaxDepth = 4;
    internal const int MaxRows = 40;

    private ClauseForm(string name, bool isFormula, string? formula, ClauseRow root) => (Name, IsFormula, Formula, Root) = (name, isFormula, formula, root);

    /// <summary>What its fields are named by.</summary>
    public string Name { get; }

    public bool IsFormula { get; }

    public string? Formula { get; }

    public ClauseRow Root { get; }

    internal static ClauseForm Of(string name, string? formula, Subjects subjects)
    {
        var read = ClauseFormula.Read(formula, subjects);
        return new(name, read is Written, formula, RowOf(read as Joined ?? new Joined(Joining.All, [read])));
    }

    internal static ClauseForm Read(string name, IFormCollection posted) =>
        new(name, posted[name + ".Mode"] == AsFormula, posted[name + ".Formula"].ToString().Trim(), Group(name, posted, 0));

    /// <summary>Adds or takes away a line, as a button asks: <c>C.0</c> is the first line.</summary>
    internal void Add(string path, bool asGroup)
    {
        if (At(path) is { IsGroup: true } group && group.Rows.Count < MaxRows)
        {
            group.Rows.Add(new ClauseRow { IsGroup = asGroup, How = group.How is Joining.All ? Joining.Any : Joining.All });
        }
    }

    internal void Remove(string path)
    {
        if (path.LastIndexOf('.') is > 0 and var dot && At(path[..dot]) is { } group && int.TryParse(path[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < group.Rows.Count)
        {
            group.Rows.RemoveAt(at);
        }
    }

    /// <summary>The formula, or null when the condition always holds; what is not complete is said beside its field.</summary>
    internal string? ToFormula(Subjects subjects, FieldErrors errors)
    {
        if (!IsFormula)
        {
            return ToClause(Name, Root, subjects, errors).Write(subjects);
        }

        if (string.IsNullOrEmpty(Formula))
        {
            return null;
        }

        var (_, wrong) = FormulaReader.Read(Formula);
        errors.Require(wrong is null, Name + ".Formula", wrong ?? "");
        return Formula;
    }

    private static ClauseRow RowOf(Clause clause) => clause switch
    {
        Joined joined => new() { IsGroup = true, How = joined.How, Rows = [.. joined.Parts.Select(RowOf)] },
        Tested tested => new() { Subject = tested.Subject, Test = tested.Test, Values = tested.Values },
        Written written => new() { Formula = written.Formula },
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    private static ClauseRow Group(string path, IFormCollection posted, int depth)
    {
        var group = new ClauseRow { IsGroup = true, How = EnumName.Of<Joining>(posted[path + ".How"]) ?? Joining.All };
        for (var i = 0; i < MaxRows && depth < MaxDepth; i++)
        {
            var at = $"{path}.{i}";
            if (posted.ContainsKey(at + ".How"))
            {
                group.Rows.Add(Group(at, posted, depth + 1));
            }
            else if (posted.ContainsKey(at + ".Subject") || posted.ContainsKey(at + ".Written"))
            {
                group.Rows.Add(new ClauseRow
                {
                    Subject = posted[at + ".Subject"].ToString(),
                    Test = posted[at + ".Test"].ToString(),
                    Values = [.. posted[at + ".Value"].Concat(posted[at + ".Value2"]).OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0)],
                    Formula = posted.ContainsKey(at + ".Written") ? posted[at + ".Written"].ToString() : null,
                });
            }
        }

        return group;
    }

    private static Clause ToClause(string path, ClauseRow row, Subjects subjects, FieldErrors errors)
    {
        if (row.IsGroup)
        {
            return new Joined(row.How, [.. row.Rows.Select((part, i) => ToClause($"{path}.{i}", part, subjects, errors))]);
        }

        if (row.Formula is not null)
        {
            var (_, wrong) = FormulaReader.Read(row.Formula);
            errors.Require(wrong is null, path + ".Written", wrong ?? "");
            return wrong is null ? new Written(row.Formula) : Joined.Empty;
        }

        if (subjects.Find(row.Subject) is not { } subject)
        {
            errors.Add(path + ".Subject", "Choisissez de quoi parle cette ligne, ou retirez-la.");
            return Joined.Empty;
        }

        var test = ClauseTest.Find(subject.Kind, row.Test) ?? ClauseTest.Of(subject.Kind)[0];
        return ClauseValues.Read(test, subject, row.Values) is { } values ? new Tested(subject.Name, test.Code, values) : Missing(path, test, errors);
    }

    private static Joined Missing(string path, ClauseTest test, FieldErrors errors)
    {
        errors.Add(path + ".Value", ClauseValues.Ask(test.Takes));
        return Joined.Empty;
    }

    private ClauseRow? At(string path)
    {
        var at = Root;
        foreach (var part in path == Name ? [] : path.StartsWith(Name + ".", StringComparison.Ordinal) ? path[(Name.Length + 1)..].Split('.') : ["?"])
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var i) || i >= at.Rows.Count)
            {
                return null;
            }

            at = at.Rows[i];
        }

        return at;
    }
}
