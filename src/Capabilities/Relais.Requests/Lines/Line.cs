using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
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
    public long Version { get; set; }
    public List<LineRecipient> Recipients { get; } = [];

    public OpeningHours OpeningHours => OpeningHours.Parse(Hours, Territory.OfDepartment(Department));

    public DateTimeZone Zone => Territory.OfDepartment(Department).Zone;

    public Duration PromiseFor(bool isUrgent) => Duration.FromHours(isUrgent ? UrgentPromiseHours ?? PromiseHours : PromiseHours);
}
