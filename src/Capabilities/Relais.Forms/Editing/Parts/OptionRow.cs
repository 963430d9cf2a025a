using Microsoft.AspNetCore.Http;
using Relais.Forms.Contract;
using Relais.Ui.Components;

namespace Relais.Forms.Editing.Parts;

/// <summary>An answer to choose, as it is being typed. Its code is made of its first label and never changes.</summary>
public sealed record OptionRow(string? Code, string? Label, string? Points)
{
    private const int Most = 200;

    internal static List<OptionRow> Of(IEnumerable<Option> options) => [.. options.Select(option => new OptionRow(option.Code, option.Label, Typed.Of(option.Points)))];

    internal static List<OptionRow> Read(IFormCollection posted)
    {
        var rows = new List<OptionRow>();
        for (var i = 0; i < Most && posted.ContainsKey($"Option.{i}.Label"); i++)
        {
            rows.Add(new(Text(posted, $"Option.{i}.Code"), Text(posted, $"Option.{i}.Label"), Text(posted, $"Option.{i}.Points")));
        }

        // The empty line at the end waits for one more answer.
        return rows.Count > 0 && rows[^1] is { Code: null, Label: null } ? rows[..^1] : rows;
    }

    internal static IReadOnlyList<Option> ToOptions(IReadOnlyList<OptionRow> rows, FieldErrors errors)
    {
        var options = new List<Option>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Label is { } label)
            {
                var code = rows[i].Code ?? FormKeys.Free([.. options.Select(option => option.Code), .. rows.Select(row => row.Code).OfType<string>()], label);
                options.Add(new Option(code, label) { Points = Typed.Decimal(rows[i].Points, $"Option.{i}.Points", errors) });
            }
        }

        return options;
    }

    private static string? Text(IFormCollection posted, string name) => posted[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
