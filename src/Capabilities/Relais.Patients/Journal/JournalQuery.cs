using NodaTime;
using Relais.Kernel;
using Relais.Ui.Time;

namespace Relais.Patients.Journal;

/// <summary>The filters of the journal as they stand in an address, within the structures that the person administers.</summary>
/// <param name="Structure">Which structure; the first administered when absent.</param>
/// <param name="By">Which person.</param>
/// <param name="Action">Which action.</param>
/// <param name="From">First day, as a browser writes it.</param>
/// <param name="To">Last day.</param>
internal sealed record JournalQuery(Guid? Structure, Guid? By, string? Action, string? From, string? To)
{
    /// <summary>The filter, or null when the person does not administer that structure, or none.</summary>
    public JournalFilter? For(Act act)
    {
        var administered = act.StructuresWith(Role.Administrator);
        var place = Structure is { } asked ? StructureId.From(asked) : administered.FirstOrDefault();
        return !administered.Contains(place) ? null : new()
        {
            Place = place,
            By = By is { } by ? ProfessionalId.From(by) : null,
            Action = string.IsNullOrWhiteSpace(Action) ? null : Action,
            From = StartOf(TypedSearch.DateOf(From)),
            To = StartOf(TypedSearch.DateOf(To)?.PlusDays(1)),
        };
    }

    private static Instant? StartOf(LocalDate? day) => day?.AtStartOfDayInZone(FrenchTime.Paris).ToInstant();
}
