using NodaTime;
using Relais.Directory.People;
using Relais.Kernel;

namespace Relais.Directory.Replacing;

/// <summary>Why somebody may not replace somebody on some days.</summary>
internal static class ReplacementRules
{
    /// <param name="replaced">Who is replaced.</param>
    /// <param name="substitute">Who replaces, or null when nobody was found.</param>
    /// <param name="from">The first day, or null when it was not read.</param>
    /// <param name="to">The last day, or null when it was not read.</param>
    /// <param name="today">The day of the act where the replaced works.</param>
    /// <param name="others">The replacements not over in which one of them stands, on either side.</param>
    public static Refusal? WhyNot(
        Professional? replaced, Professional? substitute, LocalDate? from, LocalDate? to, LocalDate today, IReadOnlyCollection<Replacement> others) =>
        WhyNotPeople(replaced, substitute) ?? WhyNotDays(from, to, today) ?? WhyNotBeside(replaced!.Id, substitute!.Id, from!.Value, to!.Value, others);

    private static Refusal? WhyNotPeople(Professional? replaced, Professional? substitute) => (replaced, substitute) switch
    {
        (null, _) => ReplacementRefusals.NotFound,
        (_, null) => ReplacementRefusals.NoSubstitute,
        ({ } one, { } other) when one.Id == other.Id => ReplacementRefusals.Oneself,
        (_, { } other) when !Rpps.TryParse(other.Rpps, out _) => ReplacementRefusals.NoRpps,
        ({ } one, _) when !Rpps.TryParse(one.Rpps, out _) => ReplacementRefusals.ReplacedWithoutRpps,
        ({ } one, { } other) when one.Profession != other.Profession => ReplacementRefusals.OtherProfession,
        _ => null,
    };

    private static Refusal? WhyNotDays(LocalDate? from, LocalDate? to, LocalDate today) => (from, to) switch
    {
        (null, _) or (_, null) => ReplacementRefusals.Dates,
        ({ } first, { } last) when last < first => ReplacementRefusals.Dates,
        ({ } first, _) when first < today => ReplacementRefusals.Past,
        ({ } first, { } last) when Period.DaysBetween(first, last) >= Replacement.MostDays => ReplacementRefusals.TooLong,
        _ => null,
    };

    /// <summary>One at a time for the replaced; and who is replaced does not replace meanwhile, which would hand rights on twice.</summary>
    private static Refusal? WhyNotBeside(ProfessionalId replaced, ProfessionalId substitute, LocalDate from, LocalDate to, IReadOnlyCollection<Replacement> others)
    {
        var meanwhile = others.Where(other => other.EndedAt is null && other.From <= to && from <= other.To).ToList();
        return meanwhile.Exists(other => other.Replaced == replaced) ? ReplacementRefusals.Twice
            : meanwhile.Exists(other => other.Replaced == substitute || other.Substitute == replaced) ? ReplacementRefusals.Chain
            : null;
    }
}
