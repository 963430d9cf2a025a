using System.Globalization;
using Relais.Kernel.Time;
using Relais.Ui.Components;

namespace Relais.Requests.Lines.Pages;

/// <summary>The form of a line, as typed.</summary>
public sealed class LineForm
{
    private const string Prefix = "Fiche.";

    public long Version { get; set; }
    public string? Name { get; set; }
    public string? Guidance { get; set; }
    public string? PromiseHours { get; set; }
    public string? UrgentPromiseHours { get; set; }
    public string? Hours { get; set; }
    public string? Department { get; set; }
    public string? RemindAfterPercent { get; set; }
    public string? ReassignAfterPercent { get; set; }
    public bool IsOpen { get; set; }
    public bool IsForAccountsOnly { get; set; }
    public string? RedFlags { get; set; }
    public string? AftermathDays { get; set; }
    public string? AftermathChoices { get; set; }
    public string? Speciality { get; set; }
    public string? WidenAfterHours { get; set; }
    public string? ReadingPercent { get; set; }
    public string? SurveyReminders { get; set; }

    /// <summary>The typed hours in words, or null while they cannot be read.</summary>
    internal string? HoursInWords =>
        OpeningHours.TryParse(Hours, Territory.OfDepartment(Department ?? ""), out var hours, out _) ? hours.InWords() : null;

    internal static LineForm New(string? department) => new()
    {
        PromiseHours = "48",
        Hours = "lun-ven 08:00-19:00; fériés fermé",
        Department = department,
        RemindAfterPercent = "50",
        ReassignAfterPercent = "75",
        ReadingPercent = "0",
        SurveyReminders = Written(Closing.SurveyAsking.Usual),
        IsOpen = true,
    };

    internal static LineForm Of(Line line) => new()
    {
        Version = line.Version,
        Name = line.Name,
        Guidance = line.Guidance,
        PromiseHours = Written(line.PromiseHours),
        UrgentPromiseHours = line.UrgentPromiseHours is { } urgent ? Written(urgent) : null,
        Hours = line.Hours,
        Department = line.Department,
        RemindAfterPercent = Written(line.RemindAfterPercent),
        ReassignAfterPercent = Written(line.ReassignAfterPercent),
        IsOpen = line.IsOpen,
        IsForAccountsOnly = line.IsForAccountsOnly,
        RedFlags = line.RedFlags,
        AftermathDays = line.AftermathDays is { } days ? Written(days) : null,
        AftermathChoices = line.AftermathChoices,
        Speciality = line.Speciality,
        WidenAfterHours = line.WidenAfterHours is { } alone ? Written(alone) : null,
        ReadingPercent = Written(line.ReadingPercent),
        SurveyReminders = Written(line.SurveyReminders),
    };

    internal LineText ToText() => new(Name ?? "", Number(PromiseHours), Hours ?? "", (Department ?? "").Trim().ToUpperInvariant())
    {
        Guidance = Guidance ?? "",
        UrgentPromiseHours = string.IsNullOrWhiteSpace(UrgentPromiseHours) ? null : Number(UrgentPromiseHours),
        RemindAfterPercent = Number(RemindAfterPercent),
        ReassignAfterPercent = Number(ReassignAfterPercent),
        IsOpen = IsOpen,
        IsForAccountsOnly = IsForAccountsOnly,
        RedFlags = RedFlags ?? "",
        Speciality = string.IsNullOrWhiteSpace(Speciality) ? null : Speciality,
        WidenAfterHours = string.IsNullOrWhiteSpace(WidenAfterHours) ? null : Number(WidenAfterHours),
        ReadingPercent = Number(ReadingPercent),
        SurveyReminders = Number(SurveyReminders),
        Aftermath = new(string.IsNullOrWhiteSpace(AftermathDays) ? null : Number(AftermathDays), AftermathChoices?.ReplaceLineEndings("\n") ?? ""),
    };

    /// <summary>Everything wrong in the form, beside its fields.</summary>
    internal FieldErrors Check()
    {
        var errors = new FieldErrors();
        foreach (var (field, refusal) in ToText().Wrong())
        {
            errors.Add(Prefix + field, refusal.Sentence);
        }

        return errors;
    }

    // What is no number is out of every range, which the rules refuse.
    private static int Number(string? typed) => int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
