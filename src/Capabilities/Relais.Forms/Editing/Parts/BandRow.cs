using Microsoft.AspNetCore.Http;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Ui.Components;

namespace Relais.Forms.Editing.Parts;

/// <summary>One band of a score, as it is being typed; an empty line is none.</summary>
public sealed record BandRow(string? Label, Tone Tone, string? Limit, bool IsBelow)
{
    private const int Most = 30;

    internal static IReadOnlyList<BandRow> Of(IReadOnlyList<Band> bands) => [.. bands.Select(band => new BandRow(band.Label, band.Tone, Typed.Of(band.AtMost ?? band.Below), band.Below is not null))];

    internal static IReadOnlyList<BandRow> Read(IFormCollection posted) =>
    [
        .. Enumerable.Range(0, Most).TakeWhile(i => posted.ContainsKey($"Band.{i}.Label"))
            .Select(i => new BandRow(
                TableRow.Text(posted, $"Band.{i}.Label"),
                EnumName.Of<Tone>(posted[$"Band.{i}.Tone"]) ?? Tone.Neutral,
                TableRow.Text(posted, $"Band.{i}.Limit"),
                posted[$"Band.{i}.Below"] == "true"))
            .Where(row => row.Label is not null || row.Limit is not null),
    ];

    internal static IReadOnlyList<Band> ToBands(IReadOnlyList<BandRow> rows, FieldErrors errors) => [.. rows.Select((row, i) => row.ToBand(i, errors))];

    private Band ToBand(int i, FieldErrors errors)
    {
        errors.Require(Label is not null, $"Band.{i}.Label", "Dites ce que cette tranche signifie.");
        var limit = Typed.Decimal(Limit, $"Band.{i}.Limit", errors);
        return new Band(Label ?? "", Tone) { AtMost = IsBelow ? null : limit, Below = IsBelow ? limit : null };
    }
}

/// <summary>One step of the table of a score, as it is being typed; an empty line is none.</summary>
public sealed record TableRow(string? From, string? Value)
{
    private const int Most = 60;

    internal static IReadOnlyList<TableRow> Of(IReadOnlyList<TableStep> steps) => [.. steps.Select(step => new TableRow(Typed.Of(step.From), Typed.Of(step.Value)))];

    internal static IReadOnlyList<TableRow> Read(IFormCollection posted) =>
    [
        .. Enumerable.Range(0, Most).TakeWhile(i => posted.ContainsKey($"Step.{i}.From"))
            .Select(i => new TableRow(Text(posted, $"Step.{i}.From"), Text(posted, $"Step.{i}.Value")))
            .Where(row => row.From is not null || row.Value is not null),
    ];

    internal static IReadOnlyList<TableStep> ToSteps(IReadOnlyList<TableRow> rows, FieldErrors errors) =>
        [.. rows.Select((row, i) => new TableStep(Number(row.From, $"Step.{i}.From", errors), Number(row.Value, $"Step.{i}.Value", errors)))];

    internal static string? Text(IFormCollection posted, string name) => posted[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static decimal Number(string? typed, string field, FieldErrors errors)
    {
        errors.Require(typed is not null, field, "Indiquez un nombre.");
        return Typed.Decimal(typed, field, errors) ?? 0;
    }
}
