using NodaTime;

namespace Relais.Patients.Journal;

/// <summary>A line of the journal in words.</summary>
/// <param name="Id">Its place in the journal.</param>
/// <param name="At">When.</param>
/// <param name="Who">Name of the person.</param>
/// <param name="Trade">«Dermatologie», or empty.</param>
/// <param name="What">«a consulté la fiche du patient».</param>
/// <param name="Action">As recorded.</param>
/// <param name="Subject">As recorded.</param>
/// <param name="Place">Name of the exercise place, or null.</param>
/// <param name="Origin">Network address, or null.</param>
public sealed record JournalLine(long Id, Instant At, string Who, string Trade, string What, string Action, string Subject, string? Place, string? Origin)
{
    /// <summary>Which one was acted upon, without its kind, that <see cref="What"/> says; null when there is no single one.</summary>
    public string? Reference => Subject.Split('/', 2) is [_, { Length: > 0 } reference] ? reference : null;
}

/// <summary>A page of the journal, the newest first.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Newer">Where newer lines start, or null when there is none.</param>
/// <param name="Older">Where older lines start, or null when there is none.</param>
internal sealed record JournalPage(IReadOnlyList<JournalLine> Lines, long? Newer, long? Older);
