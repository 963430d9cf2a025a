using Relais.Documents.Prescriptions.Checks;

namespace Relais.Documents.Prescriptions.Writing;

/// <summary>A finding as a page shows it.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
/// <param name="IsBlocking">Whether it stops the signature.</param>
/// <param name="Source">The condition or the rule.</param>
/// <param name="Line">Which product, from 0, or null.</param>
public sealed record FindingShown(string Code, string Sentence, bool IsBlocking, string Source, int? Line)
{
    internal static IReadOnlyList<FindingShown> Of(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => new FindingShown(finding.Code, finding.Sentence, finding.IsBlocking, finding.Source, finding.Line))];
}
