using System.Linq.Expressions;
using NodaTime;
using Relais.Kernel;

namespace Relais.Directory.Replacing;

/// <summary>Days during which a professional acts in place of another: the remplaçant sees, answers, asks and is told as they would be.</summary>
/// <remarks>
/// Planned, then current from the first midnight to the midnight after the last day, in the zone of the place of the replaced,
/// then over; ended early at the instant somebody says so. Never erased: acts of the past name it.
/// </remarks>
internal sealed class Replacement
{
    public const int MostDays = 366;

    private Replacement()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public ProfessionalId Replaced { get; private init; }
    public ProfessionalId Substitute { get; private init; }
    public LocalDate From { get; private init; }

    /// <summary>The last day.</summary>
    public LocalDate To { get; private init; }

    /// <summary>Whose midnights: a name of the time zone database.</summary>
    public string Zone { get; private init; } = "";
    public Instant StartsAt { get; private init; }

    /// <summary>The first instant when it holds no more.</summary>
    public Instant EndsAt { get; private set; }
    public ProfessionalId DeclaredBy { get; private init; }
    public Instant? EndedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Declares the days; <see cref="ReplacementRules"/> said that they may be.</summary>
    public static Replacement Declare(ProfessionalId replaced, ProfessionalId substitute, LocalDate from, LocalDate to, DateTimeZone zone, Act act) => new()
    {
        Replaced = replaced,
        Substitute = substitute,
        From = from,
        To = to,
        Zone = zone.Id,
        StartsAt = zone.AtStartOfDay(from).ToInstant(),
        EndsAt = zone.AtStartOfDay(to.PlusDays(1)).ToInstant(),
        DeclaredBy = act.By,
        Version = 1,
    };

    /// <summary>Those that hold at an instant, as a query.</summary>
    public static Expression<Func<Replacement, bool>> HoldsAt(Instant at) => r => r.StartsAt <= at && r.EndsAt > at;

    public bool Holds(Instant at) => StartsAt <= at && at < EndsAt;

    /// <summary>Ends it now; one that had not begun never holds.</summary>
    public void End(Act act)
    {
        RefusedException.ThrowIf(EndsAt <= act.At ? ReplacementRefusals.Over : null);
        (EndedAt, EndsAt) = (act.At, Instant.Max(act.At, StartsAt));
        Version++;
    }
}
