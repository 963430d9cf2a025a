using NodaTime;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Ui.Components;
using Relais.Ui.Time;

namespace Relais.Requests.Concertation;

/// <summary>The French words of boards, sessions, cases and minutes (docs/words.md).</summary>
internal static class BoardWords
{
    private static readonly (Proposals One, string Label)[] Parts =
    [
        (Proposals.Surgery, "Chirurgie"), (Proposals.Medicine, "Traitement médical"), (Proposals.Radiotherapy, "Radiothérapie"), (Proposals.Local, "Traitement local"),
        (Proposals.Watch, "Surveillance"), (Proposals.Tests, "Examens complémentaires"), (Proposals.Support, "Soins de support"), (Proposals.Trial, "Essai clinique"), (Proposals.Other, "Autre"),
    ];

    public static string Label(this SessionMode mode) => mode switch
    {
        SessionMode.Meeting => "Réunion",
        SessionMode.Asynchronous => "Avis à distance",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static string Label(this SessionState state) => state switch
    {
        SessionState.Planned => "Prévue",
        SessionState.Open => "En cours",
        SessionState.Closed => "Terminée",
        SessionState.Cancelled => "Annulée",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Stage StageOf(this SessionState state) => state switch
    {
        SessionState.Planned => Stage.Waiting,
        SessionState.Open => Stage.InHand,
        SessionState.Closed => Stage.Closed,
        SessionState.Cancelled => Stage.Stopped,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this Presence presence) => presence switch
    {
        Presence.Expected => "Attendu",
        Presence.Present => "Présent",
        Presence.Remote => "À distance",
        Presence.Excused => "Excusé",
        _ => throw new ArgumentOutOfRangeException(nameof(presence)),
    };

    public static Tone ToneOf(this Presence presence) => presence switch
    {
        Presence.Present or Presence.Remote => Tone.Done,
        _ => Tone.Neutral,
    };

    public static string Label(this DecisionKind kind) => kind switch
    {
        DecisionKind.Proposal => "Proposition thérapeutique",
        DecisionKind.MoreNeeded => "Complément nécessaire",
        DecisionKind.NotPossible => "Avis impossible",
        DecisionKind.Deferred => "Report à une prochaine séance",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Hint(this DecisionKind kind) => kind switch
    {
        DecisionKind.Proposal => "La RCP conclut : ce qui est proposé au patient.",
        DecisionKind.MoreNeeded => "Il manque un examen ou une information pour conclure.",
        DecisionKind.NotPossible => "Le dossier ne relève pas de cette RCP, ou ne permet pas d’avis.",
        DecisionKind.Deferred => "Le dossier revient à une autre séance.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this Ground ground) => ground switch
    {
        Ground.Guideline => "Conforme au référentiel",
        Ground.OffGuideline => "Hors référentiel",
        Ground.NoGuideline => "Pas de référentiel",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    public static IReadOnlyList<Choice> ProposalChoices { get; } = [.. Parts.Select(part => new Choice(part.One.ToString(), part.Label))];

    /// <summary>«Chirurgie, surveillance».</summary>
    public static string Label(this Proposals proposals)
    {
        var words = Parts.Where(part => proposals.HasFlag(part.One)).Select(part => part.Label).ToList();
        return string.Join(", ", words.Select((word, rank) => rank == 0 ? word : char.ToLowerInvariant(word[0]) + word[1..]));
    }

    /// <summary>«Proposition thérapeutique : chirurgie, surveillance (conforme au référentiel)».</summary>
    public static string Heading(this BoardMinutes minutes) =>
        minutes.Kind.Label()
        + (minutes.Proposals is Proposals.None ? "" : $"\u00A0: {minutes.Proposals.Label().ToLowerInvariant()}")
        + (minutes.Ground is { } ground ? $" ({ground.Label().ToLowerInvariant()})" : "");

    /// <summary>Where a case stands: derived, never stored.</summary>
    public static (string Label, Tone Tone) Standing(this BoardCase one) => one switch
    {
        { IsWithdrawn: true } => ("Retiré", Tone.Neutral),
        { Last: null } => ("À discuter", Tone.Info),
        { Last.IsValidated: false, Valid: null } => ("Fiche à valider", Tone.Soon),
        { Last.IsValidated: false } => ("Correction à valider", Tone.Soon),
        { Last.IsToConfirm: true } => ("Avis à confirmer", Tone.Soon),
        { Last.Kind: DecisionKind.Deferred } => ("Reporté", Tone.Neutral),
        { Last.Kind: DecisionKind.MoreNeeded } => ("Complément nécessaire", Tone.Soon),
        { Last.Kind: DecisionKind.NotPossible } => ("Avis impossible", Tone.Neutral),
        _ => ("Fiche validée", Tone.Done),
    };

    /// <summary>«jeudi 12 mars 2026 à 18 h», «jusqu’au jeudi 12 mars 2026 à 18 h».</summary>
    public static string When(this BoardSession session) =>
        session.EndsAt is { } end ? $"jusqu’au {FrenchTime.Full(end, session.Clock)}" : FrenchTime.Full(session.StartsAt, session.Clock);

    /// <summary>«RCP mélanome, séance du 12 mars 2026».</summary>
    public static string Title(this BoardSession session) =>
        session.EndsAt is { } end ? $"{session.Name}, avis à distance {Until(end, session.Clock)}" : $"{session.Name}, séance du {Day(session.StartsAt, session.Clock)}";

    private static string Until(Instant at, DateTimeZone zone) => $"jusqu’au {Day(at, zone)}";

    private static string Day(Instant at, DateTimeZone zone) => FrenchTime.Date(at.InZone(zone).Date);
}
