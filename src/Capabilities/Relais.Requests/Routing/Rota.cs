using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Routing;

/// <summary>Experts who take turns: all see the request, the one on duty is told and leads.</summary>
/// <param name="Name">«Garde de Brest».</param>
/// <param name="Members">In the order of their turns; someone may stand twice.</param>
/// <param name="Turn">How long a turn lasts.</param>
/// <param name="Anchor">A day on which the first member's turn begins; turns go on before and after it for ever.</param>
internal sealed record Rota(string Name, IReadOnlyList<ProfessionalId> Members, RotaTurn Turn, LocalDate Anchor) : Recipient(Name)
{
    /// <summary>Days taken by someone else. Of two that cover a day, the one that begins last holds.</summary>
    public IReadOnlyCollection<Swap> Swaps { get; init; } = [];

    private int Days => Turn is RotaTurn.Weekly ? 7 : 1;

    /// <summary>Who is on duty on a date, or null when the rota is empty.</summary>
    public Duty? On(LocalDate date)
    {
        var swap = Swaps.Where(swap => swap.From <= date && date <= swap.To)
            .OrderByDescending(swap => swap.From).ThenBy(swap => swap.To).ThenBy(swap => swap.By.Value).FirstOrDefault();
        if (swap is not null)
        {
            return new Duty(swap.By, swap.From, swap.To, Members.Count == 0 ? null : Members[MemberOn(date)]);
        }

        var from = Anchor.PlusDays(TurnOf(date) * Days);
        return Members.Count == 0 ? null : new Duty(Members[MemberOn(date)], from, from.PlusDays(Days - 1), null);
    }

    /// <summary>Everyone once, from the one on duty on in the order of turns: whom to ask next.</summary>
    public IReadOnlyList<ProfessionalId> InOrderFrom(LocalDate date)
    {
        var first = Members.Count == 0 ? 0 : MemberOn(date);
        var turns = Members.Skip(first).Concat(Members.Take(first));
        return [.. (On(date) is { } duty ? turns.Prepend(duty.Who) : turns).Distinct()];
    }

    private int MemberOn(LocalDate date) => ((TurnOf(date) % Members.Count) + Members.Count) % Members.Count;

    private int TurnOf(LocalDate date) => (int)Math.Floor(Period.DaysBetween(Anchor, date) / (double)Days);
}

/// <summary>How long a turn of a rota lasts.</summary>
internal enum RotaTurn
{
    Daily,
    Weekly,
}

/// <summary>Days of a rota taken by someone else, who need not be a member.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="By">Who is on duty instead.</param>
internal sealed record Swap(LocalDate From, LocalDate To, ProfessionalId By);

/// <summary>A turn of duty.</summary>
/// <param name="Who">Who is on duty.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="InsteadOf">Whose turn it was by the rota, when swapped.</param>
internal sealed record Duty(ProfessionalId Who, LocalDate From, LocalDate To, ProfessionalId? InsteadOf);
