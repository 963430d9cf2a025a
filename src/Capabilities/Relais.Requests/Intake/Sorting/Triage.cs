using NodaTime;
using Relais.Kernel.Time;
using Relais.Requests.Life;

namespace Relais.Requests.Intake.Sorting;

/// <summary>One reason of a score, with what it weighs.</summary>
/// <param name="Points">Added to the score; negative when it can wait.</param>
/// <param name="Sentence">In French, for the coordination.</param>
internal sealed record TriageReason(int Points, string Sentence);

/// <summary>How soon to look at a request, and why.</summary>
/// <param name="Points">The sum of the reasons.</param>
/// <param name="Priority">What people read.</param>
/// <param name="Reasons">Why, the heaviest first.</param>
internal sealed record TriageScore(int Points, Priority Priority, IReadOnlyList<TriageReason> Reasons);

/// <summary>Scores a request for the coordination. Pure; every point has its sentence.</summary>
internal static class Triage
{
    private const int RedFlag = 40;
    private const int MoreFlags = 10;
    private const int Urgent = 30;
    private const int Late = 40;
    private const int WholePromise = 30;
    private const int Unattended = 10;
    private const int Silence = 5;
    private const int Emergency = 60;
    private const int Awaited = -25;
    private const int SetApart = 25;

    public static TriageScore Score(TriageFacts facts)
    {
        List<TriageReason> reasons = [.. Reasons(facts).OrderByDescending(reason => Math.Abs(reason.Points))];
        return new(reasons.Sum(reason => reason.Points), PriorityOf(facts), reasons);
    }

    /// <summary>What the coordination set, else high for a red flag, an urgency or a lost promise. The worklist filters by the same rule.</summary>
    public static Priority PriorityOf(TriageFacts facts) =>
        facts.Set ?? (facts.RedFlags.Count > 0 || facts.IsUrgent || facts.IsLate ? Priority.High : Priority.Normal);

    private static IEnumerable<TriageReason> Reasons(TriageFacts facts)
    {
        if (facts.Orientation is Orientation.Emergency)
        {
            yield return new(Emergency, "Orientée vers l’urgence : vérifiez que le 15 a été appelé.");
        }

        if (facts.RedFlags.Count > 0)
        {
            var points = RedFlag + (MoreFlags * Math.Min(facts.RedFlags.Count - 1, 2));
            yield return new(points, $"{(facts.RedFlags.Count == 1 ? "Drapeau rouge" : "Drapeaux rouges")} : {InFrench.Join(facts.RedFlags)}.");
        }

        if (facts.IsUrgent)
        {
            yield return new(Urgent, "Le requérant la dit urgente.");
        }

        if (facts.State is RequestState.ComplementAwaited)
        {
            yield return new(Awaited, "Un complément est attendu du requérant : le délai est suspendu.");
        }
        else if (OfClock(facts) is { } clock)
        {
            yield return clock;
        }

        foreach (var reason in OfPeople(facts))
        {
            yield return reason;
        }
    }

    private static IEnumerable<TriageReason> OfPeople(TriageFacts facts)
    {
        if (!facts.HasExpert && facts.State is RequestState.Sent && Spent(facts) >= 0.5)
        {
            yield return new(Unattended, "Plus de la moitié du délai a passé sans que personne la prenne en charge.");
        }

        if (facts.Silences > 0)
        {
            yield return new(Silence * Math.Min(facts.Silences, 4), facts.Silences == 1 ? "Une personne prévenue n’a pas répondu." : $"{facts.Silences} personnes prévenues n’ont pas répondu.");
        }

        if (facts.Set is Priority.High or Priority.Low)
        {
            yield return new(facts.Set is Priority.High ? SetApart : -SetApart, $"La coordination a fixé une priorité {facts.Set.Value.Label().ToLowerInvariant()}.");
        }
    }

    private static TriageReason? OfClock(TriageFacts facts) => facts.Left switch
    {
        _ when facts.IsLate => new(WholePromise + Late, $"Le délai promis est dépassé de {InFrench.Worked(facts.Left ?? Duration.Zero)}."),
        null => null,
        var left => new((int)Math.Round(WholePromise * Spent(facts)), $"Réponse promise {InFrench.Left(left.Value)}."),
    };

    private static double Spent(TriageFacts facts) =>
        facts.Left is { } left && facts.Promise > Duration.Zero ? Math.Clamp(1 - (left / facts.Promise), 0, 1) : 0;
}
