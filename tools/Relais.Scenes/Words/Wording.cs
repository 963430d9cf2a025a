using System.Globalization;
using Relais.Patients.Contract;

namespace Relais.Scenes.Words;

/// <summary>What is filled in a wording.</summary>
internal sealed record Particulars(Sex Sex, int Age, string Site, string Since, int Millimetres);

/// <summary>Fills the wordings of cases in good French.</summary>
internal static class Wording
{
    private const string Nbsp = "\u00A0";
    private const string NarrowNbsp = "\u202F";

    /// <summary>How long things have lasted.</summary>
    public static IReadOnlyList<string> Durations { get; } =
        ["trois semaines", "un mois", "six semaines", "deux mois", "trois mois", "quatre mois", "six mois", "huit mois", "un an"];

    /// <summary>The wording for one patient; «@» stands for a non-breaking space.</summary>
    public static string Fill(string wording, Particulars of)
    {
        var she = of.Sex is Sex.Female;
        var child = of.Age < 12;
        var patient = (she, child) switch { (true, true) => "fillette", (false, true) => "garçon", (true, false) => "patiente", _ => "patient" };
        var age = of.Age < 2 ? $"{Math.Max(of.Age * 12, 9)}{Nbsp}mois" : of.Age.ToString(CultureInfo.InvariantCulture) + Nbsp + "ans";
        return wording
            .Replace("{P}", char.ToUpper(patient[0], CultureInfo.InvariantCulture) + patient[1..], StringComparison.Ordinal)
            .Replace("{p}", patient, StringComparison.Ordinal)
            .Replace("{le}", she ? "la" : "le", StringComparison.Ordinal)
            .Replace("{un}", she ? "une" : "un", StringComparison.Ordinal)
            .Replace("{il}", she ? "elle" : "il", StringComparison.Ordinal)
            .Replace("{et}", she ? "ète" : "et", StringComparison.Ordinal)
            .Replace("{ne}", she ? "ne" : "", StringComparison.Ordinal)
            .Replace("agriculteur{trice}", she ? "agricultrice" : "agriculteur", StringComparison.Ordinal)
            .Replace("coureu{r}", she ? "coureuse" : "coureur", StringComparison.Ordinal)
            .Replace("{e}", she ? "e" : "", StringComparison.Ordinal)
            .Replace("{âge}", age, StringComparison.Ordinal)
            .Replace("{lieu}", of.Site, StringComparison.Ordinal)
            .Replace("{depuis}", of.Since, StringComparison.Ordinal)
            .Replace("{mm}", of.Millimetres.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{nb}", NarrowNbsp, StringComparison.Ordinal)
            .Replace("@?", NarrowNbsp + "?", StringComparison.Ordinal)
            .Replace("@", Nbsp, StringComparison.Ordinal);
    }
}
