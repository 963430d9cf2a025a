using NodaTime;

namespace Relais.Forms.Formulas;

/// <summary>A function that formulas may call.</summary>
/// <param name="Least">The fewest arguments.</param>
/// <param name="Most">The most arguments.</param>
/// <param name="Words">How it is said, <c>{0}</c> standing for its first argument.</param>
internal sealed record Function(int Least, int Most, string Words, Func<Value[], IScope, Value> Run);

/// <summary>The functions that formulas may call, and no other.</summary>
internal static class Functions
{
    private const int Many = 40;

    public static readonly IReadOnlyDictionary<string, Function> All = new Dictionary<string, Function>
    {
        ["min"] = Numbers("le plus petit de {*}", Enumerable.Min),
        ["max"] = Numbers("le plus grand de {*}", Enumerable.Max),
        ["sum"] = Numbers("la somme de {*}", Enumerable.Sum),
        ["mean"] = Numbers("la moyenne de {*}", Enumerable.Average),
        ["abs"] = One("la valeur absolue de {0}", Math.Abs),
        ["sqrt"] = One("la racine de {0}", Math.Sqrt),
        ["ln"] = One("le logarithme de {0}", Math.Log),
        ["exp"] = One("l’exponentielle de {0}", Math.Exp),
        ["pow"] = new(2, 2, "{0} à la puissance {1}", (v, _) => AreNumbers(v) ? Value.Of(Math.Pow(v[0].Number, v[1].Number)) : default),
        ["round"] = new(2, 2, "{0} arrondi", (v, _) => AreNumbers(v) ? Value.Of(Math.Round(v[0].Number, (int)Math.Clamp(v[1].Number, 0, 10), MidpointRounding.AwayFromZero)) : default),
        ["if"] = new(3, 3, "{1} si {0}, sinon {2}", (v, _) => v[0].Truth is { } truth ? (truth ? v[1] : v[2]) : default),
        ["or_else"] = new(2, 2, "{0}, à défaut {1}", (v, _) => v[0].IsKnown ? v[0] : v[1]),
        ["answered"] = new(1, 1, "{0} renseigné", (v, _) => Value.Of(v[0].IsKnown)),
        ["count"] = new(1, 1, "le nombre de {0}", (v, _) => v[0].Kind is ValueKind.Codes ? Value.Of(v[0].Codes.Count) : default),
        ["has"] = new(2, 2, "{0} comprend {1}", (v, _) => v is [{ Kind: ValueKind.Codes } codes, { Kind: ValueKind.Text } code] ? Value.Of(codes.Codes.Contains(code.Text)) : default),
        ["years_between"] = Between("le nombre d’années entre {0} et {1}", PeriodUnits.Years),
        ["months_between"] = new(2, 2, "le nombre de mois entre {0} et {1}", (v, _) => AreDates(v) ? Value.Of(Months(v[0].Date, v[1].Date)) : default),
        ["days_between"] = Between("le nombre de jours entre {0} et {1}", PeriodUnits.Days),
        ["years_since"] = Since("le nombre d’années depuis {0}", (day, today) => Period.Between(day, today, PeriodUnits.Years).Years),
        ["months_since"] = Since("le nombre de mois depuis {0}", Months),
        ["days_since"] = Since("le nombre de jours depuis {0}", (day, today) => Period.DaysBetween(day, today)),
        ["past"] = new(2, 2, "le nombre de {0} dans les {1} derniers mois", (v, scope) =>
            v is [{ Kind: ValueKind.Text } kind, { Kind: ValueKind.Number } months] ? scope.Past(kind.Text, months.Number) : default),
    };

    /// <summary>Whole calendar months, and days as a part of the month that follows: 15 January to 1 March is 1.5.</summary>
    public static double Months(LocalDate from, LocalDate to)
    {
        var sign = from > to ? -1 : 1;
        var (first, last) = from > to ? (to, from) : (from, to);
        var months = Period.Between(first, last, PeriodUnits.Months).Months;
        var reached = first.PlusMonths(months);
        return sign * (months + ((double)Period.DaysBetween(reached, last) / Period.DaysBetween(reached, first.PlusMonths(months + 1))));
    }

    private static Function Numbers(string words, Func<IEnumerable<double>, double> reckon) =>
        new(1, Many, words, (v, _) => AreNumbers(v) ? Value.Of(reckon(v.Select(value => value.Number))) : default);

    private static Function One(string words, Func<double, double> reckon) =>
        new(1, 1, words, (v, _) => AreNumbers(v) ? Value.Of(reckon(v[0].Number)) : default);

    private static Function Between(string words, PeriodUnits unit) =>
        new(2, 2, words, (v, _) => AreDates(v) ? Value.Of(unit is PeriodUnits.Years
            ? Period.Between(v[0].Date, v[1].Date, unit).Years
            : Period.DaysBetween(v[0].Date, v[1].Date)) : default);

    private static Function Since(string words, Func<LocalDate, LocalDate, double> reckon) =>
        new(1, 1, words, (v, scope) => AreDates(v) ? Value.Of(reckon(v[0].Date, scope.Today)) : default);

    private static bool AreNumbers(Value[] values) => Array.TrueForAll(values, value => value.Kind is ValueKind.Number);

    private static bool AreDates(Value[] values) => Array.TrueForAll(values, value => value.Kind is ValueKind.Date);
}
