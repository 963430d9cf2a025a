using System.Globalization;
using System.Text.RegularExpressions;
using Relais.Kernel;

namespace Relais.Documents.Prescriptions.Checks;

/// <summary>Reads the conditions of the public database (CIS_CPD) for what they demand. What it does not know it leaves to be read.</summary>
internal static partial class ConditionReader
{
    public static IReadOnlyList<DrugCondition> Read(IEnumerable<string> conditions) => [.. conditions.SelectMany(Read)];

    /// <summary>One line may demand several things: «prescription initiale hospitalière annuelle réservée aux spécialistes en…».</summary>
    public static IEnumerable<DrugCondition> Read(string text)
    {
        var folded = Folded.Of(text);
        var found = KindsOf(folded).Select(kind => Of(kind, text, folded)).ToList();
        return found.Count > 0 ? found : [new DrugCondition(ConditionKind.Other, text)];
    }

    private static List<ConditionKind> KindsOf(string folded)
    {
        if (Plain(folded) is { } plain)
        {
            return [plain];
        }

        var kinds = new List<ConditionKind>();
        if (folded.Contains("prescription initiale hospitaliere", StringComparison.Ordinal))
        {
            kinds.Add(ConditionKind.InitialHospital);
        }
        else if (folded.StartsWith("prescription hospitaliere", StringComparison.Ordinal))
        {
            kinds.Add(ConditionKind.Hospital);
        }

        if (folded.Contains("specialiste", StringComparison.Ordinal))
        {
            kinds.Add(SpecialistsOf(folded));
        }

        return kinds;
    }

    private static ConditionKind? Plain(string folded) => folded switch
    {
        "liste i" => ConditionKind.ListOne,
        "liste ii" => ConditionKind.ListTwo,
        "renouvellement non restreint" => ConditionKind.Nothing,
        _ when folded.StartsWith("stupefiant", StringComparison.Ordinal) || folded.Contains("ordonnance securisee", StringComparison.Ordinal) => ConditionKind.SecuredForm,
        _ when folded.Contains("usage hospitalier", StringComparison.Ordinal) || folded.Contains("pharmacies a usage interieur", StringComparison.Ordinal) => ConditionKind.HospitalUse,
        _ when folded.Contains("surveillance particuliere", StringComparison.Ordinal) => ConditionKind.Monitoring,
        _ when folded.StartsWith("prescription limitee a", StringComparison.Ordinal) => ConditionKind.LimitedTo,
        _ when folded.Contains("accord de soins", StringComparison.Ordinal) || folded.Contains("carnet", StringComparison.Ordinal) || folded.Contains("attestation", StringComparison.Ordinal) => ConditionKind.PatientDocument,
        _ => null,
    };

    private static ConditionKind SpecialistsOf(string folded) =>
        folded.StartsWith("renouvellement", StringComparison.Ordinal) ? ConditionKind.RenewalSpecialists
        : folded.Contains("prescription initiale", StringComparison.Ordinal) && !folded.Contains("initiale et renouvellement", StringComparison.Ordinal) ? ConditionKind.InitialSpecialists
        : ConditionKind.Specialists;

    private static DrugCondition Of(ConditionKind kind, string text, string folded)
    {
        var (codes, allKnown) = SpecialityNames.In(text);
        return new DrugCondition(kind, text)
        {
            Months = kind is ConditionKind.InitialHospital or ConditionKind.InitialSpecialists ? MonthsIn(folded) : null,
            Days = kind is ConditionKind.LimitedTo ? LimitIn(folded) : null,
            Specialities = codes,
            NamesAllKnown = allKnown,
        };
    }

    private static int? MonthsIn(string folded) =>
        folded.Contains("semestrielle", StringComparison.Ordinal) ? 6
        : folded.Contains("trimestrielle", StringComparison.Ordinal) ? 3
        : folded.Contains("annuelle", StringComparison.Ordinal) ? 12
        : null;

    // «7 jours ou 28 jours»: the widest, so that nothing lawful is refused.
    private static int? LimitIn(string folded) =>
        Amount().Matches(folded)
            .Select(match => (int?)(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * match.Groups[2].Value switch { "jour" => 1, "semaine" => 7, "mois" => 30, _ => 365 }))
            .Max();

    [GeneratedRegex(@"\b(\d{1,3}) (jour|semaine|mois|an)")]
    private static partial Regex Amount();
}
