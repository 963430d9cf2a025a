namespace Relais.Requests.Lines.Pages;

/// <summary>An absence, in words.</summary>
/// <param name="Id">Which.</param>
/// <param name="Who">Who is away; empty among one's own.</param>
/// <param name="Days">«du lundi 2 mars au dimanche 8 mars».</param>
/// <param name="Holes">What it leaves without an answer by the sector itself, a sentence each.</param>
public sealed record AbsenceShown(Guid Id, string Who, string Days, IReadOnlyList<string> Holes)
{
    internal static AbsenceShown Of(Absence absence, string who, IReadOnlyList<string> holes) =>
        new(absence.Id, who, DutyShown.DaysOf(absence.From, absence.To), holes);
}
