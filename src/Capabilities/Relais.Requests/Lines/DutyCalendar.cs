using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Lines;

/// <summary>Days during which the same person is on duty, or away in their turn.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Who">Who is on duty.</param>
/// <param name="InsteadOf">Whose turn it was, when swapped.</param>
/// <param name="IsAway">Whether that person is absent.</param>
/// <param name="Next">Who is told instead when they are away, or null when nobody of the rota is there.</param>
internal sealed record DutyStretch(LocalDate From, LocalDate To, ProfessionalId Who, ProfessionalId? InsteadOf, bool IsAway, ProfessionalId? Next);

/// <summary>Who is on duty in the days to come.</summary>
internal static class DutyCalendar
{
    /// <summary>The stretches of some days, in order; none when the rota is empty.</summary>
    public static IReadOnlyList<DutyStretch> Of(Routing.Rota rota, IReadOnlyCollection<Absence> absences, LocalDate from, int days)
    {
        var stretches = new List<DutyStretch>();
        foreach (var day in Enumerable.Range(0, days).Select(from.PlusDays).Select(date => On(rota, absences, date)).OfType<DutyStretch>())
        {
            if (stretches.Count > 0 && stretches[^1] is var last && last with { From = day.From, To = day.To } == day)
            {
                stretches[^1] = last with { To = day.To };
            }
            else
            {
                stretches.Add(day);
            }
        }

        return stretches;
    }

    private static DutyStretch? On(Routing.Rota rota, IReadOnlyCollection<Absence> absences, LocalDate date)
    {
        if (rota.On(date) is not { } duty)
        {
            return null;
        }

        var next = rota.InOrderFrom(date).Where(who => !IsAway(who)).Select(who => (ProfessionalId?)who).FirstOrDefault();
        return IsAway(duty.Who)
            ? new DutyStretch(date, date, duty.Who, duty.InsteadOf, true, next)
            : new DutyStretch(date, date, duty.Who, duty.InsteadOf, false, null);

        bool IsAway(ProfessionalId who) => absences.Any(absence => absence.Professional == who && absence.Covers(date));
    }
}
