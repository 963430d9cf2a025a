using Relais.Kernel;
using Relais.Requests.Lines;

namespace Relais.Requests.Closing;

/// <summary>Whether a line asks what was found after its opinions, when, and which answers it offers.</summary>
/// <param name="Days">Days after the opinion, or null when the line asks nothing.</param>
/// <param name="Text">The answers, a line each.</param>
internal sealed record AftermathRule(int? Days, string Text)
{
    public const int MaxText = 1_000;
    private const int MostDays = 730;
    private const int MostChoices = 12;

    /// <summary>The answers, in their order.</summary>
    public IReadOnlyList<string> Choices =>
        [.. Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    public Refusal? WhyNotDays() => Days is < 1 or > MostDays ? LineRefusals.AftermathDaysWrong : null;

    public Refusal? WhyNotText() =>
        Text.Length > MaxText || Choices.Count > MostChoices || Choices.Any(choice => choice.Length > Aftermath.MaxFinding) ? LineRefusals.AftermathTooLong
        : Days is not null && Choices.Count < 2 ? LineRefusals.AftermathChoicesMissing
        : null;
}
