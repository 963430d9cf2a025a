using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Opinions;

/// <summary>The fields of an opinion as a browser posts them, and as its draft keeps them.</summary>
public sealed class OpinionForm
{
    internal const int MaxFields = 40_000;

    /// <summary>The opinion itself.</summary>
    public string? Opinion { get; set; }

    /// <summary>A name of <see cref="Life.Outcome"/>.</summary>
    public string? Outcome { get; set; }

    /// <summary>In words.</summary>
    public string? Diagnosis { get; set; }

    /// <summary>CIM-10, as typed.</summary>
    public string? DiagnosisCode { get; set; }

    /// <summary>A name of <see cref="Opinions.Certainty"/>.</summary>
    public string? Certainty { get; set; }

    /// <summary>A name of <see cref="Opinions.Timeliness"/>.</summary>
    public string? Timeliness { get; set; }

    /// <summary>The names of <see cref="DocumentMasks"/> that were ticked, a space between.</summary>
    public string? Masks { get; set; }

    internal static OpinionForm Read(IFormCollection form) => new()
    {
        Opinion = Text(form, nameof(Opinion)),
        Outcome = Text(form, nameof(Outcome)),
        Diagnosis = Text(form, nameof(Diagnosis)),
        DiagnosisCode = Text(form, nameof(DiagnosisCode)),
        Certainty = Text(form, nameof(Certainty)),
        Timeliness = Text(form, nameof(Timeliness)),
        Masks = form[nameof(Masks)] is { Count: > 0 } ticked ? string.Join(' ', ticked.OfType<string>()) : null,
    };

    internal static OpinionForm FromJson(string json) => JsonSerializer.Deserialize<OpinionForm>(json) ?? new();

    internal string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>What was proposed; an opinion alone when nothing was chosen.</summary>
    internal Outcome ToOutcome() => EnumName.Of<Outcome>(Outcome) ?? Life.Outcome.AdviceOnly;

    internal FindingText ToFinding() => new FindingText(Diagnosis, DiagnosisCode, EnumName.Of<Certainty>(Certainty), EnumName.Of<Timeliness>(Timeliness)).Tidy();

    /// <summary>What was ticked; unknown names are nothing.</summary>
    internal DocumentMasks ToMasks() =>
        (Masks ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(DocumentMasks.None, (masks, name) => masks | (EnumName.Of<DocumentMasks>(name) ?? DocumentMasks.None));

    private static string? Text(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
}
