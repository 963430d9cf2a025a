using System.Text.RegularExpressions;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Closing;

namespace Relais.Requests.Lines;

/// <summary>What a line says and promises, as an administrator writes it.</summary>
/// <param name="Name">The motive: «Lésion cutanée suspecte».</param>
/// <param name="PromiseHours">In open hours.</param>
/// <param name="Hours">As typed.</param>
/// <param name="Department">Whose clocks and holidays.</param>
internal sealed partial record LineText(string Name, int PromiseHours, string Hours, string Department)
{
    public const int MaxGuidance = 2_000;
    public const int MaxHours = 300;
    private const int MostPromised = 2_000;

    public string Guidance { get; init; } = "";
    public int? UrgentPromiseHours { get; init; }
    public int RemindAfterPercent { get; init; } = 50;
    public int ReassignAfterPercent { get; init; } = 75;
    public bool IsOpen { get; init; } = true;
    public bool IsForAccountsOnly { get; init; }
    public string RedFlags { get; init; } = "";
    public int ReadingPercent { get; init; }
    public int SurveyReminders { get; init; } = SurveyAsking.Usual;
    public AftermathRule Aftermath { get; init; } = new(null, "");
    public string? Speciality { get; init; }
    public int? WidenAfterHours { get; init; }

    /// <summary>All that is wrong, each with the name of its field.</summary>
    public IEnumerable<(string Field, Refusal Refusal)> Wrong()
    {
        (string Field, bool IsWrong, Refusal Refusal)[] rules =
        [
            (nameof(Name), string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > Line.MaxName, LineRefusals.NameMissing),
            (nameof(RedFlags), RedFlags.Length > Intake.Sorting.RedFlags.MaxList, LineRefusals.RedFlagsTooLong),
            (nameof(Guidance), Guidance.Length > MaxGuidance, LineRefusals.GuidanceTooLong),
            (nameof(PromiseHours), PromiseHours is < 1 or > MostPromised, LineRefusals.PromiseWrong),
            (nameof(UrgentPromiseHours), UrgentPromiseHours is { } urgent && (urgent < 1 || urgent > PromiseHours), LineRefusals.UrgentWrong),
            (nameof(Department), !ADepartment().IsMatch(Department), LineRefusals.DepartmentWrong),
            (nameof(RemindAfterPercent), RemindAfterPercent is < 1 or > 100, LineRefusals.RemindWrong),
            (nameof(ReassignAfterPercent), ReassignAfterPercent < RemindAfterPercent || ReassignAfterPercent is < 1 or > 100, LineRefusals.ReassignWrong),
            (nameof(Speciality), Speciality is not null && !Specialities.Exists(Speciality), LineRefusals.SpecialityUnknown),
            (nameof(WidenAfterHours), WidenAfterHours is { } alone && (alone < 1 || alone * 2 > PromiseHours), LineRefusals.WidenWrong),
            (nameof(ReadingPercent), ReadingPercent is < 0 or > 100, LineRefusals.ReadingPercentWrong),
            (nameof(SurveyReminders), SurveyReminders is < 0 or > SurveyAsking.Most, LineRefusals.SurveyRemindersWrong),
        ];
        return rules.Where(rule => rule.IsWrong).Select(rule => (rule.Field, rule.Refusal))
            .Concat(Aftermath.WhyNotDays() is { } days ? [(nameof(Line.AftermathDays), days)] : [])
            .Concat(Aftermath.WhyNotText() is { } text ? [(nameof(Line.AftermathChoices), text)] : [])
            .Concat(WhyNotHours() is { } hours ? [(nameof(Hours), hours)] : []);
    }

    public Refusal? WhyNot() => Wrong().Select(wrong => wrong.Refusal).FirstOrDefault();

    /// <summary>The hours as they are stored; the text must be right.</summary>
    public string StoredHours => OpeningHours.Parse(Hours, Territory.OfDepartment(Department)).Text;

    private Refusal? WhyNotHours() =>
        !OpeningHours.TryParse(Hours, Territory.OfDepartment(Department), out var hours, out var unread) ? unread
        : hours.IsNeverOpen ? LineRefusals.NeverOpen
        : hours.Text.Length > MaxHours ? LineRefusals.HoursTooLong
        : null;

    [GeneratedRegex("^([013-8][0-9]|2[1-9AB]|9[0-5]|97[1-8]|98[678])$")]
    private static partial Regex ADepartment();
}
