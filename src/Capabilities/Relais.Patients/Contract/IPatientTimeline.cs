using NodaTime;
using Relais.Kernel;

namespace Relais.Patients.Contract;

/// <summary>What a capability below shows on a patient's page: requests, appointments… Registered by each that has some.</summary>
public interface IPatientTimeline
{
    /// <summary>The items of a patient that this person may see, the newest first; few.</summary>
    Task<IReadOnlyList<TimelineItem>> OfAsync(PatientId patient, Act act, CancellationToken ct);
}

/// <summary>One thing that happened to a patient, or is going on.</summary>
/// <param name="At">When.</param>
/// <param name="Title">«Demande d’avis : lésion cutanée suspecte».</param>
/// <param name="Detail">«Oncobreizh Télédermato, en charge», or null.</param>
/// <param name="Url">Its page.</param>
public sealed record TimelineItem(Instant At, string Title, string? Detail, string Url);
