using System.Globalization;
using Microsoft.Extensions.Configuration;
using NodaTime;
using NodaTime.Text;

namespace Relais.Billing.Tariffs;

/// <summary>Over which time the acts of a patient are counted.</summary>
internal enum CountedOver
{
    /// <summary>The calendar year.</summary>
    CalendarYear,

    /// <summary>The twelve months before.</summary>
    TwelveMonths,
}

/// <summary>What the convention says, as an installation is set: section <c>Billing</c> of its configuration replaces each part.</summary>
/// <remarks>Defaults: convention médicale 2024-2029, avenants 5, 7, 9, 18; prices of TE2 and RQD with their first days.</remarks>
internal sealed record BillingRules
{
    public static BillingRules Default { get; } = new();

    public IReadOnlyList<Tariff> Tariffs { get; init; } =
    [
        new(ActCode.RQD, new LocalDate(2022, 4, 1), 1_000, 1_200),
        new(ActCode.TE2, new LocalDate(2022, 4, 1), 2_000, 2_400),
        new(ActCode.TE2, new LocalDate(2026, 1, 1), 2_300, 2_760),
    ];

    /// <summary>Acts a year for one patient: with the same requis, and with the same requérant.</summary>
    public int Cap { get; init; } = 4;

    public CountedOver CountedOver { get; init; } = CountedOver.CalendarYear;

    /// <summary>Who may bill an opinion: médecin, chirurgien-dentiste, sage-femme (TRE_G15).</summary>
    public IReadOnlyList<string> Answering { get; init; } = ["10", "40", "50"];

    /// <summary>Who may bill a request: médecin, chirurgien-dentiste, sage-femme, infirmier, masseur-kinésithérapeute, pédicure-podologue, orthophoniste.</summary>
    public IReadOnlyList<string> Asking { get; init; } = ["10", "40", "50", "60", "70", "80", "91"];

    /// <summary>The first day that counts with an act of that day.</summary>
    public LocalDate CountedFrom(LocalDate day) => CountedOver is CountedOver.CalendarYear ? new LocalDate(day.Year, 1, 1) : day.PlusYears(-1).PlusDays(1);

    public static BillingRules Of(IConfiguration configuration)
    {
        var section = configuration.GetSection("Billing");
        var tariffs = section.GetSection("Tariffs").GetChildren().Select(TariffOf).ToList();
        return new()
        {
            Tariffs = tariffs.Count > 0 ? tariffs : Default.Tariffs,
            Cap = section.GetValue("Cap", Default.Cap),
            CountedOver = section.GetValue("CountedOver", Default.CountedOver),
            Answering = section.GetSection("Answering").Get<string[]>() ?? Default.Answering,
            Asking = section.GetSection("Asking").Get<string[]>() ?? Default.Asking,
        };
    }

    private static Tariff TariffOf(IConfigurationSection row) =>
        new(
            Enum.Parse<ActCode>(row["Code"] ?? ""),
            LocalDatePattern.Iso.Parse(row["From"] ?? "").Value,
            Cents(row["Euros"]),
            Cents(row["OverseasEuros"]));

    private static int Cents(string? euros) => (int)(decimal.Parse(euros ?? "", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 100);
}
