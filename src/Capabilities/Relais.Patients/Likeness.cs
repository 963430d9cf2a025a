using NodaTime;

namespace Relais.Patients;

/// <summary>How alike two records are.</summary>
internal enum LikenessDegree
{
    /// <summary>Two different people.</summary>
    None,

    /// <summary>To be looked at: a twin, or a slip in the date.</summary>
    ToCheck,

    /// <summary>Very probably the same person.</summary>
    Probable,
}

/// <summary>Compares two records of people, and says why they may be the same person.</summary>
/// <param name="Degree">How alike.</param>
/// <param name="Reason">In French, for the person who decides; empty when not alike.</param>
internal sealed record Likeness(LikenessDegree Degree, string Reason)
{
    /// <summary>A slip in the year goes no further.</summary>
    public const int MostYearsOff = 10;

    private static readonly Likeness None = new(LikenessDegree.None, "");

    /// <summary>Symmetric; blind to accents, case, hyphens and apostrophes.</summary>
    public static Likeness Between(PersonName a, PersonName b)
    {
        var names = NamesOf(a, b);
        var isTwin = Near(a.Family, b.Family) && !Near(a.First, b.First);
        return (DatesOf(a.Birth, b.Birth), names) switch
        {
            (Dates.Same, Names.Equal) => new(LikenessDegree.Probable, "mêmes nom, prénom et date de naissance"),
            (Dates.Same, Names.Near) => new(LikenessDegree.Probable, "même date de naissance, noms à une lettre près"),
            (Dates.Same, Names.OtherUse) => new(LikenessDegree.Probable, "même date de naissance, nom de naissance et nom utilisé échangés"),
            (Dates.Same, Names.Swapped) => new(LikenessDegree.Probable, "même date de naissance, nom et prénom échangés"),
            (Dates.Same, Names.Different) when isTwin => new(LikenessDegree.ToCheck, "même nom et même date de naissance, autre prénom\u00A0: à vérifier (jumeaux\u00A0?)"),
            (Dates.Swapped, not Names.Different) => new(LikenessDegree.Probable, "jour et mois de naissance échangés"),
            (Dates.OneOff, Names.Equal or Names.Swapped) => new(LikenessDegree.ToCheck, "mêmes noms, date de naissance proche\u00A0: à vérifier"),
            _ => None,
        };
    }

    /// <summary>The date with day and month exchanged, or null when there is no such date or it is the same.</summary>
    public static LocalDate? Swapped(LocalDate date) =>
        date.Day <= 12 && date.Day != date.Month ? new LocalDate(date.Year, date.Day, date.Month) : null;

    private static Dates DatesOf(LocalDate a, LocalDate b) => b switch
    {
        _ when a == b => Dates.Same,
        _ when Swapped(a) == b => Dates.Swapped,
        _ when Math.Abs(a.Year - b.Year) > MostYearsOff => Dates.Different,
        _ when (a.Year == b.Year ? 1 : 0) + (a.Month == b.Month ? 1 : 0) + (a.Day == b.Day ? 1 : 0) == 2 => Dates.OneOff,
        _ => Dates.Different,
    };

    private static Names NamesOf(PersonName a, PersonName b) => b switch
    {
        _ when a.Family == b.Family && a.First == b.First => Names.Equal,
        _ when a.Family == b.First && a.First == b.Family => Names.Swapped,
        _ when Near(a.Family, b.Family) && Near(a.First, b.First) => Names.Near,
        _ when (Near(a.Family, b.Used) || Near(a.Used, b.Family) || Near(a.Used, b.Used)) && SameFirst(a, b) => Names.OtherUse,
        _ when Near(a.Family, b.Family) && SameFirst(a, b) => Names.OtherUse,
        _ when Near(a.Family, b.First) && Near(a.First, b.Family) => Names.Swapped,
        _ => Names.Different,
    };

    private static bool SameFirst(PersonName a, PersonName b) =>
        Near(a.First, b.First) || Near(a.UsedFirst, b.First) || Near(a.First, b.UsedFirst) || Near(a.UsedFirst, b.UsedFirst);

    private static bool Near(string a, string b) => a == b || (Math.Min(a.Length, b.Length) >= 3 && OneLetter.Apart(a, b));

    private enum Dates
    {
        Same,
        Swapped,
        OneOff,
        Different,
    }

    private enum Names
    {
        Equal,
        Near,
        OtherUse,
        Swapped,
        Different,
    }
}
