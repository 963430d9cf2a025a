using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;

namespace Relais.Requests.Lines.Pages;

/// <summary>A stretch of duty, in words.</summary>
/// <param name="Days">«du lundi 2 mars au dimanche 8 mars».</param>
/// <param name="Who">Who is on duty.</param>
/// <param name="InsteadOf">Whom they replace, or null.</param>
/// <param name="IsAway">Whether they are absent.</param>
/// <param name="Next">Who is told instead, or null.</param>
public sealed record DutyShown(string Days, string Who, string? InsteadOf, bool IsAway, string? Next)
{
    internal static DutyShown Of(DutyStretch duty, Func<ProfessionalId, string> name) => new(
        DaysOf(duty.From, duty.To),
        name(duty.Who),
        duty.InsteadOf is { } other ? name(other) : null,
        duty.IsAway,
        duty.Next is { } next ? name(next) : null);

    internal static string DaysOf(LocalDate from, LocalDate to) =>
        from == to ? InFrench.Day(from) : $"du {InFrench.Day(from)} au {InFrench.Day(to)}";
}

/// <summary>A replacement, as the page of its rota shows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Who">Who is on duty instead.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record SwapShown(Guid Id, string Who, LocalDate From, LocalDate To)
{
    /// <summary>The days, in words.</summary>
    public string Days => DutyShown.DaysOf(From, To);
}
