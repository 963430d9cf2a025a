using System.Globalization;
using NodaTime;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;

namespace Relais.Forms.Eligibility;

/// <summary>Says what answers, record and history hold, for the names that a rule reads.</summary>
internal sealed class Spoken(FormEngine form, EvaluationScope scope)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>«« Début des symptômes » : il y a 2 mois et 3 jours, « Traitement » : échec».</summary>
    public string Found(Formula rule)
    {
        var since = rule.Everything.OfType<Called>()
            .Where(called => called.Name is "months_since" or "years_since" or "days_since")
            .SelectMany(called => called.Reads).ToHashSet(StringComparer.Ordinal);
        var said = rule.Reads.Where(name => name != "today" && scope.Read(name).IsKnown).Select(name => $"{form.LabelOf(name)} : {Say(name, since.Contains(name))}");
        var past = rule.Everything.OfType<Called>().Where(called => called.Name == "past").Select(SayPast).OfType<string>();
        return string.Join(" ; ", said.Concat(past));
    }

    /// <summary>A length of time between two days: «2 mois et 3 jours», «5 ans».</summary>
    public static string Length(LocalDate from, LocalDate to)
    {
        var period = Period.Between(from, to, PeriodUnits.Years | PeriodUnits.Months | PeriodUnits.Days);
        return period switch
        {
            { Years: > 1 } => $"{period.Years} ans",
            { Years: 1 } => period.Months == 0 ? "1 an" : $"1 an et {period.Months} mois",
            { Months: > 0, Days: > 0 } => $"{period.Months} mois et {Days(period.Days)}",
            { Months: > 0 } => $"{period.Months} mois",
            _ => Days(period.Days),
        };
    }

    private static string Days(int days) => days == 1 ? "1 jour" : $"{days} jours";

    private string Say(string name, bool asLength)
    {
        var value = scope.Read(name);
        var question = form.QuestionOf(name);
        return value.Kind switch
        {
            ValueKind.Number => $"{value.Number.ToString("0.##", French)}{(question?.Unit is { } unit ? "\u00A0" + unit : "")}",
            ValueKind.Date => asLength && value.Date <= scope.Today ? $"il y a {Length(value.Date, scope.Today)}" : value.Date.ToString("dd/MM/yyyy", French),
            ValueKind.Codes when value.Codes.Count == 0 => question?.NoneLabel ?? "aucun",
            ValueKind.Codes => string.Join(", ", value.Codes.Select(code => question?.LabelOf(code) ?? code)),
            ValueKind.Text => question?.LabelOf(value.Text) ?? value.Text,
            _ => value.Truth == true ? "oui" : "non",
        };
    }

    private string? SayPast(Called called) =>
        called is { Given: [TextOf kind, NumberOf months] } && called.Evaluate(scope) is { Kind: ValueKind.Number } times
            ? $"{(times.Number == 0 ? "aucun" : times.Number.ToString("0", French))} {Facts.EventNames.GetValueOrDefault(kind.Text, kind.Text)} dans les {months.Number.ToString("0", French)} derniers mois"
            : null;
}
