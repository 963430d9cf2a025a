using Relais.Directory.Contract;
using Relais.Requests.Contract;
using Relais.Requests.Visits;
using Relais.Ui.Components;

namespace Relais.Requests.Life;

/// <summary>The French words of states, outcomes and steps, one per idea (docs/words.md).</summary>
internal static class RequestWords
{
    /// <summary>For one who acts on a request that left their list meanwhile.</summary>
    public const string Gone = "Cette demande n’est plus dans votre liste : un confrère l’a prise en charge, ou elle a changé de groupe.";

    public static string Label(RequestState state) => state switch
    {
        RequestState.Sent => "À prendre en charge",
        RequestState.InCharge => "En charge",
        RequestState.ComplementAwaited => "Complément attendu",
        RequestState.Answered => "Avis rendu",
        RequestState.Closed => "Close",
        RequestState.Withdrawn => "Retirée",
        RequestState.Declined => "Déclinée",
        RequestState.Merged => "Réunie",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Stage StageOf(RequestState state) => state switch
    {
        RequestState.Sent => Stage.Waiting,
        RequestState.InCharge => Stage.InHand,
        RequestState.ComplementAwaited => Stage.Paused,
        RequestState.Answered => Stage.Answered,
        RequestState.Closed => Stage.Closed,
        RequestState.Withdrawn or RequestState.Declined or RequestState.Merged => Stage.Stopped,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(Outcome outcome) => outcome switch
    {
        Outcome.AdviceOnly => "Avis seul",
        Outcome.Visit => "Consultation",
        Outcome.RapidVisit => "Consultation rapide",
        Outcome.Assessment => "Bilan d’une demi-journée",
        Outcome.AssistedVideo => "Téléconsultation assistée",
        Outcome.HomeVisit => "Visite de l’équipe mobile",
        Outcome.Emergency => "Urgence",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Hint(Outcome outcome) => outcome switch
    {
        Outcome.AdviceOnly => "Le patient n’a pas besoin de se déplacer.",
        Outcome.Visit => "À voir, dans les délais habituels.",
        Outcome.RapidVisit => "À voir sous quelques jours ou semaines.",
        Outcome.Assessment => "Plusieurs professionnels, en une venue.",
        Outcome.AssistedVideo => "En vidéo, avec un professionnel auprès du patient.",
        Outcome.HomeVisit => "L’équipe se déplace au lieu de vie.",
        Outcome.Emergency => "Sans attendre : appelez aussi le requérant, ou le 15.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static Tone ToneOf(Outcome outcome) => outcome switch
    {
        Outcome.AdviceOnly => Tone.Done,
        Outcome.Emergency => Tone.Late,
        Outcome.RapidVisit => Tone.Soon,
        _ => Tone.Info,
    };

    /// <summary>What follows the author's name in the thread.</summary>
    /// <param name="about">The person concerned, by name.</param>
    public static string Did(StepKind kind, string? about) => kind switch
    {
        StepKind.Sent => about is null ? "a demandé un avis" : $"a saisi la demande d’avis {NameWords.Of(about)}",
        StepKind.Routed => about is null ? "a confié la demande aux experts" : $"a confié la demande aux experts ; {NameWords.The(about)} est prévenu en premier",
        StepKind.Claimed => "a pris la demande en charge",
        StepKind.Released => "a remis la demande à disposition",
        StepKind.Reassigned => about is null ? "a confié la demande à d’autres experts" : $"a confié la demande {NameWords.To(about)}",
        StepKind.ComplementAsked => "demande un complément ; le délai est suspendu",
        StepKind.ComplementGiven => "a apporté un complément ; le délai reprend",
        StepKind.ColleagueAdded => $"a ajouté {NameWords.The(about)} à la demande",
        StepKind.Reminded => "a relancé les experts",
        StepKind.Redirected => "a réorienté la demande vers une autre ligne d’avis",
        StepKind.Declined => "a décliné la demande",
        StepKind.Withdrawn => "a retiré la demande",
        StepKind.Answered => "a rendu son avis",
        StepKind.Closed => "a clos la demande",
        StepKind.Message => "a écrit",
        StepKind.Oriented => "a proposé une orientation",
        StepKind.Prioritised => "a fixé la priorité",
        StepKind.Merged => "a réuni cette demande à une autre",
        StepKind.Unmerged => "a séparé cette demande de l’autre",
        StepKind.SecondAsked => $"demande l’avis {NameWords.Of(about)}",
        StepKind.SecondReminded => $"a relancé {NameWords.The(about)}",
        StepKind.SecondWithdrawn => $"ne demande plus l’avis {NameWords.Of(about)}",
        StepKind.SecondDeclined => "ne peut pas donner l’avis demandé",
        StepKind.SecondGiven => "a donné un second avis",
        StepKind.SecondShared => $"montre au requérant l’avis {NameWords.Of(about)}",
        StepKind.Widened => about is null ? "a élargi la demande aux experts du secteur" : $"a élargi la demande aux experts du secteur ; {NameWords.The(about)} est prévenu en premier",
        StepKind.BoardEnrolled => "a inscrit la demande en concertation",
        StepKind.BoardWithdrawn => "a retiré la demande de la concertation",
        StepKind.BoardConcluded => "a validé la fiche de concertation",
        _ when VisitWords.Did(kind, about) is { } did => did,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string? IconOf(StepKind kind) => kind switch
    {
        StepKind.Routed or StepKind.Reassigned or StepKind.Redirected or StepKind.Widened => /* icon */ "route",
        StepKind.Claimed => /* icon */ "stethoscope",
        StepKind.Released => /* icon */ "arrow-back-up",
        StepKind.ColleagueAdded => /* icon */ "user-plus",
        StepKind.Reminded => /* icon */ "bell",
        StepKind.Closed => /* icon */ "circle-check",
        StepKind.SecondReminded => /* icon */ "bell",
        StepKind.SecondWithdrawn => /* icon */ "x",
        StepKind.BoardEnrolled or StepKind.BoardWithdrawn or StepKind.BoardConcluded => /* icon */ "users-group",
        StepKind.Oriented => /* icon */ "direction",
        StepKind.Prioritised => /* icon */ "flag",
        StepKind.Merged or StepKind.Unmerged => /* icon */ "git-merge",
        _ => VisitWords.IconOf(kind),
    };
}
