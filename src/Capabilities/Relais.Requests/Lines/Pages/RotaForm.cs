using NodaTime;
using NodaTime.Text;
using Relais.Ui.Components;

namespace Relais.Requests.Lines.Pages;

/// <summary>The form of a rota, as typed.</summary>
public sealed class RotaForm
{
    public long Version { get; set; }
    public string? Name { get; set; }
    public string? Turn { get; set; }
    public string? Anchor { get; set; }

    internal static IReadOnlyList<Choice> Turns { get; } =
        [new(nameof(TurnLength.Week), "Une semaine"), new(nameof(TurnLength.Day), "Une journée")];

    internal static RotaForm New(LocalDate today) => new()
    {
        Turn = nameof(TurnLength.Week),
        Anchor = LocalDatePattern.Iso.Format(today.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday))),
    };

    internal static RotaForm Of(Rota rota) => new()
    {
        Version = rota.Version,
        Name = rota.Name,
        Turn = rota.Turn.ToString(),
        Anchor = LocalDatePattern.Iso.Format(rota.Anchor),
    };

    internal RotaText ToText() => new(
        Name ?? "",
        Turn == nameof(TurnLength.Day) ? TurnLength.Day : TurnLength.Week,
        LocalDatePattern.Iso.Parse(Anchor ?? "") is { Success: true, Value: var date } ? date : null);
}
