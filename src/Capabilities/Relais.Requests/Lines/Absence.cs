using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Lines;

/// <summary>A professional who answers nothing between two dates, the last included.</summary>
internal sealed class Absence
{
    private const int MostDays = 366;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required ProfessionalId Professional { get; init; }
    public required LocalDate From { get; init; }
    public required LocalDate To { get; init; }

    /// <summary>Why these days cannot be declared.</summary>
    /// <param name="from">The first day, or null when it was not read.</param>
    /// <param name="to">The last day, or null when it was not read.</param>
    /// <param name="today">The day of the act.</param>
    /// <param name="others">The absences that the person declared already.</param>
    public static Refusal? WhyNot(LocalDate? from, LocalDate? to, LocalDate today, IEnumerable<Absence> others) => (from, to) switch
    {
        (null, _) or (_, null) => AbsenceRefusals.Dates,
        ({ } first, { } last) when last < first => AbsenceRefusals.Dates,
        (_, { } last) when last < today => AbsenceRefusals.Past,
        ({ } first, { } last) when Period.DaysBetween(first, last) >= MostDays => AbsenceRefusals.TooLong,
        ({ } first, { } last) when others.Any(other => other.From <= last && first <= other.To) => AbsenceRefusals.Twice,
        _ => null,
    };

    public bool Covers(LocalDate date) => From <= date && date <= To;

    /// <summary>The absence as routing reads it, in the time of a line.</summary>
    public Routing.Absence In(DateTimeZone zone) =>
        new(Professional, zone.AtStartOfDay(From).ToInstant(), zone.AtStartOfDay(To.PlusDays(1)).ToInstant());
}
