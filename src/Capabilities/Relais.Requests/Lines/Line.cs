using NodaTime;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Closing;
using Relais.Requests.Contract;

namespace Relais.Requests.Lines;

/// <summary>A line of advice: one motive for which a team answers, within a promised delay counted in its opening hours.</summary>
internal sealed class Line
{
    public const int MaxName = 120;

    public LineId Id { get; init; } = LineId.New();
    public required TeamId Team { get; init; }
    public required StructureId Structure { get; init; }
    public required string Name { get; set; }

    /// <summary>When to ask, what to join: a few sentences shown above the form.</summary>
    public string Guidance { get; set; } = "";

    /// <summary>Promised delay in open hours.</summary>
    public required int PromiseHours { get; set; }

    /// <summary>Promised delay in open hours of an urgent request, or null when the line takes none.</summary>
    public int? UrgentPromiseHours { get; set; }

    /// <summary>As <see cref="OpeningHours.Text"/> writes it.</summary>
    public required string Hours { get; set; }

    /// <summary>The department whose clocks and holidays the line keeps.</summary>
    public required string Department { get; set; }

    /// <summary>Share of the promise, in percent, after which a silent group is reminded.</summary>
    public int RemindAfterPercent { get; set; } = 50;

    /// <summary>Share of the promise, in percent, after which a silent request goes to the next group.</summary>
    public int ReassignAfterPercent { get; set; } = 75;

    public bool IsOpen { get; set; } = true;

    /// <summary>Whether the public form, without an account, is closed for this line.</summary>
    public bool IsForAccountsOnly { get; set; }

    /// <summary>The words that make a request be looked at first, as typed.</summary>
    public string RedFlags { get; set; } = "";

    /// <summary>Days after an opinion when what was found is asked, or null.</summary>
    public int? AftermathDays { get; set; }

    /// <summary>The answers offered then, a line each.</summary>
    public string AftermathChoices { get; set; } = "";

    /// <summary>The speciality code that fits best, or null when any does.</summary>
    public string? Speciality { get; set; }

    /// <summary>Open hours that a usual correspondent has alone before the sector is asked too, or null when the line asks the sector at once.</summary>
    public int? WidenAfterHours { get; set; }

    /// <summary>Share of opinions, in percent, that a colleague reads again without names.</summary>
    public int ReadingPercent { get; set; }

    /// <summary>How many times the two questions of the end are asked again.</summary>
    public int SurveyReminders { get; set; } = Closing.SurveyAsking.Usual;

    /// <summary>The questionnaire that requesters fill, or null.</summary>
    public FormId? Form { get; set; }
    public long Version { get; set; }
    public List<LineRecipient> Recipients { get; } = [];

    public OpeningHours OpeningHours => OpeningHours.Parse(Hours, Territory.OfDepartment(Department));

    public AftermathRule Aftermath => new(AftermathDays, AftermathChoices);

    public DateTimeZone Zone => Territory.OfDepartment(Department).Zone;

    public static Line Create(TeamId team, StructureId structure, LineText text)
    {
        RefusedException.ThrowIf(text.WhyNot());
        var line = new Line
        {
            Team = team,
            Structure = structure,
            Name = text.Name,
            PromiseHours = text.PromiseHours,
            Hours = text.StoredHours,
            Department = text.Department,
        };
        line.Describe(text);
        return line;
    }

    public void Describe(LineText text)
    {
        RefusedException.ThrowIf(text.WhyNot());
        (Name, Guidance, IsOpen) = (text.Name.Trim(), text.Guidance.Trim(), text.IsOpen);
        (PromiseHours, UrgentPromiseHours) = (text.PromiseHours, text.UrgentPromiseHours);
        (Hours, Department) = (text.StoredHours, text.Department);
        (RemindAfterPercent, ReassignAfterPercent) = (text.RemindAfterPercent, text.ReassignAfterPercent);
        (RedFlags, IsForAccountsOnly) = (text.RedFlags.Trim(), text.IsForAccountsOnly);
        (AftermathDays, AftermathChoices) = (text.Aftermath.Days, text.Aftermath.Text.Trim());
        (Speciality, WidenAfterHours) = (text.Speciality, text.WidenAfterHours);
        (ReadingPercent, SurveyReminders) = (text.ReadingPercent, text.SurveyReminders);
        Version++;
    }

    /// <summary>The recipients of a sector, or of a scope behind it, in their order.</summary>
    public List<LineRecipient> RecipientsOf(RecipientScope scope, SectorId? sector) =>
        [.. Recipients.Where(r => r.Scope == scope && r.Sector == sector).OrderBy(r => r.Rank)];

    /// <summary>Adds a recipient after the others of its sector or scope.</summary>
    public void AddRecipient(RecipientScope scope, SectorId? sector, RecipientKind kind, Guid target)
    {
        var others = RecipientsOf(scope, sector);
        RefusedException.ThrowIf(
            others.Exists(r => r.Kind == kind && r.Target == target) ? LineRefusals.RecipientTwice
            : scope is RecipientScope.Backup && kind is not RecipientKind.Expert ? LineRefusals.RecipientUnknown
            : null);
        Recipients.Add(new LineRecipient
        {
            Line = Id,
            Scope = scope,
            Sector = sector,
            Rank = others.Count == 0 ? 0 : others[^1].Rank + 1,
            Kind = kind,
            Target = target,
        });
        Version++;
    }

    public void MoveRecipientUp(Guid id)
    {
        var moved = RecipientOf(id);
        var above = RecipientsOf(moved.Scope, moved.Sector).LastOrDefault(r => r.Rank < moved.Rank);
        RefusedException.ThrowIf(above is null ? LineRefusals.AlreadyFirst : null);
        (moved.Rank, above!.Rank) = (above.Rank, moved.Rank);
        Version++;
    }

    public void RemoveRecipient(Guid id)
    {
        Recipients.Remove(RecipientOf(id));
        Version++;
    }

    /// <summary>Asks an expert by name no more.</summary>
    public void Leave(ProfessionalId who)
    {
        Recipients.RemoveAll(r => r.Kind is RecipientKind.Expert && r.Target == who.Value);
        Version++;
    }

    public Duration PromiseFor(bool isUrgent) => Duration.FromHours(isUrgent ? UrgentPromiseHours ?? PromiseHours : PromiseHours);

    private LineRecipient RecipientOf(Guid id)
    {
        var recipient = Recipients.Find(r => r.Id == id);
        RefusedException.ThrowIf(recipient is null ? LineRefusals.RecipientGone : null);
        return recipient!;
    }
}
