using NodaTime;
using Relais.Kernel;
using Relais.Platform.Journal;

namespace Relais.Patients.Journal;

/// <summary>Which lines of the journal are read: those of one patient, or those of one structure.</summary>
internal sealed record JournalFilter
{
    public PatientId? Patient { get; init; }
    public StructureId? Place { get; init; }
    public ProfessionalId? By { get; init; }
    public string? Action { get; init; }
    public Instant? From { get; init; }
    public Instant? To { get; init; }

    /// <summary>Applies the filter; one without patient nor structure reads nothing.</summary>
    public IQueryable<JournalEntry> Of(IQueryable<JournalEntry> entries)
    {
        var (patient, place, by, action, from, to) = (Patient, Place, By, Action, From, To);
        entries = patient is not null ? entries.Where(e => e.Patient == patient) : entries.Where(e => place != null && e.Place == place);
        entries = by is null ? entries : entries.Where(e => e.By == by);
        entries = action is null ? entries : entries.Where(e => e.Action == action);
        entries = from is null ? entries : entries.Where(e => e.At >= from);
        return to is null ? entries : entries.Where(e => e.At < to);
    }
}
