using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Relais.Kernel;
using Relais.Requests.Life;
using Relais.Ui.Components;

namespace Relais.Requests.Visits;

/// <summary>What a team offers, as a browser posts it.</summary>
public sealed class VisitForm
{
    internal static IReadOnlyList<int> Rows { get; } = [.. Enumerable.Range(1, VisitOffer.MostSlots)];

    internal static IReadOnlyList<Choice> Validities { get; } = [new("3", "3 jours"), new("7", "7 jours"), new("14", "14 jours"), new("30", "30 jours")];

    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Who sees the patient.</summary>
    public string? Host { get; set; }

    /// <summary>A name of <see cref="VisitMode"/>.</summary>
    public string? Mode { get; set; }

    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>How long.</summary>
    public string? Minutes { get; set; }

    /// <summary>Days, as <c>2026-04-14</c>, a row each.</summary>
    public IReadOnlyList<string> Dates { get; set; } = [];

    /// <summary>Hours, as <c>14:30</c>, a row each.</summary>
    public IReadOnlyList<string> Times { get; set; } = [];

    /// <summary>Days within which one chooses.</summary>
    public string? Days { get; set; }

    /// <summary>Tests to do before.</summary>
    public string? Tests { get; set; }

    /// <summary>Advice.</summary>
    public string? Advice { get; set; }

    /// <summary>The file of a signed prescription.</summary>
    public string? Prescription { get; set; }

    internal static VisitForm Read(IFormCollection form) => new()
    {
        Host = form["Host"],
        Mode = form["Mode"],
        Place = form["Place"],
        Minutes = form["Minutes"],
        Dates = [.. Rows.Select(row => form[$"Date{row}"].ToString())],
        Times = [.. Rows.Select(row => form[$"Time{row}"].ToString())],
        Days = form["Days"],
        Tests = form["Tests"],
        Advice = form["Advice"],
        Prescription = form["Prescription"],
    };

    internal static VisitForm Of(Visit? visit, Outcome? outcome, ProfessionalId? expert, string place) => new()
    {
        Host = (visit?.Host ?? expert)?.ToString(),
        Mode = (visit is { OfferedAt: not null } ? visit.Mode : ModeOf(outcome)).ToString(),
        Place = visit is { OfferedAt: not null } ? visit.Place : place,
        Minutes = (visit?.Slots.LastOrDefault()?.Minutes ?? 20).ToString(CultureInfo.InvariantCulture),
        Days = "7",
        Tests = visit?.Tests,
        Advice = visit?.Advice,
        Prescription = visit?.Prescription?.ToString(),
    };

    private static VisitMode ModeOf(Outcome? outcome) => outcome switch
    {
        Outcome.AssistedVideo => VisitMode.AssistedVideo,
        Outcome.HomeVisit => VisitMode.Home,
        _ => VisitMode.InPerson,
    };

    internal string Date(int row) => Dates.ElementAtOrDefault(row - 1) ?? "";

    internal string Time(int row) => Times.ElementAtOrDefault(row - 1) ?? "";

    internal VisitOffer ToOffer(DateTimeZone zone) => new(
        Guid.TryParse(Host, out var host) ? ProfessionalId.From(host) : default,
        EnumName.Of<VisitMode>(Mode) ?? VisitMode.InPerson,
        Place ?? "",
        Number(Minutes),
        [.. Rows.Where(row => Date(row).Length > 0 || Time(row).Length > 0).Select(row => Start(Date(row), Time(row), zone))])
    {
        Days = Number(Days),
        Preparation = ToPreparation(),
    };

    internal VisitPreparation ToPreparation() =>
        new(Tests?.ReplaceLineEndings("\n") ?? "", Advice?.ReplaceLineEndings("\n") ?? "", Guid.TryParse(Prescription, out var file) ? FileId.From(file) : null);

    // An hour that the clocks jump over is no moment, nor one of a year that no calendar is asked about.
    private static Instant? Start(string date, string time, DateTimeZone zone) =>
        LocalDatePattern.Iso.Parse(date) is { Success: true, Value: { Year: > 1900 and < 3000 } day } && Hour.Parse(time) is { Success: true, Value: var hour }
        && zone.MapLocal(day + hour) is { Count: > 0 } mapped ? mapped.First().ToInstant() : null;

    private static int Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
