using NodaTime;

namespace Relais.Billing.Tariffs;

/// <summary>The price of an act from a day on, until the next one.</summary>
/// <param name="Code">Which act.</param>
/// <param name="From">First day.</param>
/// <param name="Cents">In mainland France.</param>
/// <param name="OverseasCents">In the overseas departments.</param>
internal sealed record Tariff(ActCode Code, LocalDate From, int Cents, int OverseasCents)
{
    /// <summary>The price of an act on a day, in cents, or null before the first tariff.</summary>
    public static int? On(IEnumerable<Tariff> tariffs, ActCode code, LocalDate day, bool isOverseas) =>
        tariffs.Where(tariff => tariff.Code == code && tariff.From <= day).MaxBy(tariff => tariff.From) is { } tariff
            ? isOverseas ? tariff.OverseasCents : tariff.Cents
            : null;
}
