using System.Text.RegularExpressions;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Opinions;

/// <summary>The structured part of an opinion: diagnosis, how sure, how soon. Every part may be left out.</summary>
/// <param name="Diagnosis">In words, or null.</param>
/// <param name="Code">In the CIM-10, as <c>C43.5</c>, or null.</param>
/// <param name="Certainty">How sure, or null.</param>
/// <param name="Timeliness">How soon, or null.</param>
internal sealed partial record FindingText(string? Diagnosis, string? Code, Certainty? Certainty, Timeliness? Timeliness)
{
    public static readonly FindingText None = new(null, null, null, null);

    public bool IsEmpty => this == None;

    /// <summary>With spaces trimmed, blank parts left out, and the code as it is printed; a code chosen with its label goes to its own place.</summary>
    public FindingText Tidy()
    {
        var (diagnosis, code) = (Blank(Diagnosis), CimCode.Of(Code) ?? Blank(Code)?.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal));
        return diagnosis is not null && Chosen().Match(diagnosis) is { Success: true, Groups: [_, var label, var chosen] } && CimCode.Of(chosen.Value) == chosen.Value && (code ?? chosen.Value) == chosen.Value
            ? this with { Diagnosis = label.Value, Code = chosen.Value }
            : this with { Diagnosis = diagnosis, Code = code };
    }

    /// <summary>A code without words takes its label, when it is known.</summary>
    public async Task<FindingText> NamedAsync(IDiagnoses diagnoses, CancellationToken ct) =>
        Diagnosis is null && Code is not null ? this with { Diagnosis = await diagnoses.LabelOfAsync(Code, ct) } : this;

    /// <summary>Why it cannot be kept; of a tidy text.</summary>
    public Refusal? WhyNot() =>
        Diagnosis?.Length > Finding.MaxDiagnosis ? OpinionRefusals.DiagnosisTooLong
        : Code is not null && CimCode.Of(Code) != Code ? OpinionRefusals.CodeWrong
        : Diagnosis is null && (Code is not null || Certainty is not null) ? OpinionRefusals.DiagnosisMissing
        : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // «Mélanome malin du tronc (C43.5)», as the suggestions write it.
    [GeneratedRegex(@"^(.*\S)\s*\(([^() ]+)\)$")]
    private static partial Regex Chosen();
}

/// <summary>The structured part of the opinion given by a step. Never changed.</summary>
internal sealed class Finding
{
    public const int MaxDiagnosis = 300;
    public const int MaxCode = 10;

    private Finding()
    {
    }

    public Guid Step { get; private init; }
    public RequestId Request { get; private init; }
    public string? Diagnosis { get; private init; }

    /// <summary>CIM-10.</summary>
    public string? Code { get; private init; }
    public Certainty? Certainty { get; private init; }
    public Timeliness? Timeliness { get; private init; }

    /// <summary>«Mélanome probable (C43.5)».</summary>
    public string? Sentence => Diagnosis is null
        ? null
        : $"{Diagnosis}{(Code is null ? "" : $" ({Code})")}{(Certainty is { } sure ? $", {sure.Label().ToLowerInvariant()}" : "")}";

    public static Finding Of(RequestStep step, FindingText text)
    {
        RefusedException.ThrowIf(text.WhyNot());
        return new() { Step = step.Id, Request = step.Request, Diagnosis = text.Diagnosis, Code = text.Code, Certainty = text.Certainty, Timeliness = text.Timeliness };
    }
}
