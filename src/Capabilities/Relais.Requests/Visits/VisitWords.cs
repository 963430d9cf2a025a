using NodaTime;
using Relais.Directory.Contract;
using Relais.Patients.Contract;
using Relais.Requests.Contract;
using Relais.Ui.Components;
using Relais.Ui.Time;

namespace Relais.Requests.Visits;

/// <summary>The French words of visits.</summary>
internal static class VisitWords
{
    private const char Nbsp = '\u00A0';

    public static IReadOnlyList<Choice> Modes { get; } = [.. Enum.GetValues<VisitMode>().Select(mode => new Choice(mode.ToString(), mode.Label()))];

    public static IReadOnlyList<Choice> Lengths { get; } =
        [.. new[] { 10, 15, 20, 30, 45, 60, 90, 120, 180, 240 }.Select(minutes => new Choice(Number(minutes), FrenchTime.Length(Duration.FromMinutes(minutes))))];

    public static IReadOnlyList<JournalWord> Journal { get; } =
    [
        new("visit.offer", "a proposé des créneaux de consultation"),
        new("visit.book", "a choisi un créneau de consultation"),
        new("visit.ask-others", "a demandé d’autres créneaux"),
        new("visit.not-wanted", "a dit que le patient décline la consultation"),
        new("visit.withdraw", "a retiré les créneaux proposés"),
        new("visit.refuse", "a décliné la consultation souhaitée"),
        new("visit.prepare", "a changé ce qui est à faire avant la consultation"),
        new("visit.happened", "a noté que la consultation a eu lieu"),
        new("visit.missed", "a noté que le patient n’est pas venu"),
        new("visit.cancel", "a annulé le rendez-vous"),
    ];

    public static string Label(this VisitMode mode) => mode switch
    {
        VisitMode.InPerson => "Sur place",
        VisitMode.Video => "En vidéo",
        VisitMode.AssistedVideo => "En vidéo, un professionnel auprès du patient",
        VisitMode.Phone => "Par téléphone",
        VisitMode.Home => "Au lieu de vie du patient",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static string Label(this VisitState state) => state switch
    {
        VisitState.Offered => "Créneaux proposés",
        VisitState.OthersAsked => "Autres créneaux demandés",
        VisitState.Booked => "Rendez-vous pris",
        VisitState.NotWanted => "Déclinée par le patient",
        VisitState.Withdrawn => "Proposition retirée",
        VisitState.Refused => "Non proposée",
        VisitState.Happened => "Consultation faite",
        VisitState.Missed => "Patient non venu",
        VisitState.Cancelled => "Rendez-vous annulé",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Tone ToneOf(this VisitState state) => state switch
    {
        VisitState.Offered or VisitState.OthersAsked => Tone.Soon,
        VisitState.Booked => Tone.Info,
        VisitState.Happened => Tone.Done,
        _ => Tone.Neutral,
    };

    /// <summary>What follows the name in the thread, or null for a step that is no visit's.</summary>
    /// <param name="kind">The step.</param>
    /// <param name="host">The expert who sees the patient, when somebody else acts.</param>
    public static string? Did(StepKind kind, string? host) => kind switch
    {
        StepKind.VisitOffered => host is null ? "propose des créneaux de consultation" : $"propose des créneaux de consultation avec {NameWords.The(host)}",
        StepKind.VisitBooked => "a pris rendez-vous",
        StepKind.VisitOthersAsked => "demande d’autres créneaux",
        StepKind.VisitNotWanted => "dit que le patient décline la consultation",
        StepKind.VisitWithdrawn => "a retiré les créneaux proposés",
        StepKind.VisitRefused => "ne propose pas la consultation souhaitée",
        StepKind.VisitPrepared => "a mis à jour ce qui est à faire avant la consultation",
        StepKind.VisitHappened => "a vu le patient en consultation",
        StepKind.VisitMissed => "a noté que le patient n’est pas venu",
        StepKind.VisitCancelled => "a annulé le rendez-vous",
        _ => null,
    };

    public static string? IconOf(StepKind kind) => kind switch
    {
        StepKind.VisitBooked => /* icon */ "calendar-check",
        StepKind.VisitHappened => /* icon */ "circle-check",
        StepKind.VisitMissed or StepKind.VisitCancelled or StepKind.VisitWithdrawn => /* icon */ "x",
        _ => null,
    };

    /// <summary>The journal's word, or null for a step that is no visit's.</summary>
    public static string? ActionOf(StepKind kind) => kind switch
    {
        StepKind.VisitOffered => "visit.offer",
        StepKind.VisitBooked => "visit.book",
        StepKind.VisitOthersAsked => "visit.ask-others",
        StepKind.VisitNotWanted => "visit.not-wanted",
        StepKind.VisitWithdrawn => "visit.withdraw",
        StepKind.VisitRefused => "visit.refuse",
        StepKind.VisitPrepared => "visit.prepare",
        StepKind.VisitHappened => "visit.happened",
        StepKind.VisitMissed => "visit.missed",
        StepKind.VisitCancelled => "visit.cancel",
        _ => null,
    };

    /// <summary>What a notice says: a number and a verb; null for a step that is no visit's.</summary>
    public static string? Sentence(StepKind kind, string number) => kind switch
    {
        StepKind.VisitOffered => $"Des créneaux vous sont proposés pour la demande {number}",
        StepKind.VisitBooked => $"Un rendez-vous est pris pour la demande {number}",
        StepKind.VisitOthersAsked => $"D’autres créneaux sont demandés pour la demande {number}",
        StepKind.VisitNotWanted => $"Le rendez-vous n’est pas souhaité pour la demande {number}",
        StepKind.VisitWithdrawn => $"Les créneaux proposés sont retirés pour la demande {number}",
        StepKind.VisitRefused => $"Une réponse vous attend au sujet du rendez-vous souhaité : demande {number}",
        StepKind.VisitPrepared => $"Ce qui est à faire avant le rendez-vous a changé : demande {number}",
        StepKind.VisitHappened or StepKind.VisitMissed => $"L’équipe a dit comment s’est passé le rendez-vous de la demande {number}",
        StepKind.VisitCancelled => $"Le rendez-vous de la demande {number} est annulé",
        _ => null,
    };

    public static StepKind StepOf(VisitState end) => end switch
    {
        VisitState.Withdrawn => StepKind.VisitWithdrawn,
        VisitState.Cancelled => StepKind.VisitCancelled,
        VisitState.Happened => StepKind.VisitHappened,
        VisitState.Missed => StepKind.VisitMissed,
        _ => throw new ArgumentOutOfRangeException(nameof(end)),
    };

    /// <summary>«mardi 14 avril 2026 à 14 h 30, 20 min».</summary>
    public static string Time(VisitSlot slot, DateTimeZone zone) => $"{FrenchTime.Full(slot.From, zone)}, {FrenchTime.Length(slot.Until - slot.From)}";

    /// <summary>What the thread keeps of an offer.</summary>
    public static string Offer(Visit visit, DateTimeZone zone) =>
        Lines([.. visit.Slots.Where(slot => slot.State is SlotState.Offered).OrderBy(slot => slot.From).Select(slot => "– " + Time(slot, zone)), Where(visit), .. Before(visit), $"À choisir avant le {FrenchTime.Full(visit.ExpiresAt!.Value, zone)}."]);

    /// <summary>What it keeps of a booking.</summary>
    public static string Booking(Visit visit, DateTimeZone zone) => Lines([Capital(Time(visit.Chosen!, zone)), Where(visit), .. Before(visit)]);

    public static string? Preparation(Visit visit) => Lines([.. Before(visit)]) is { Length: > 0 } text ? text : null;

    /// <summary>«Sur place : cabinet de dermatologie, 2 rue de Siam, Brest».</summary>
    public static string Where(Visit visit) => visit.Place.Length == 0 ? visit.Mode.Label() : $"{visit.Mode.Label()}{Nbsp}: {visit.Place}";

    private static IEnumerable<string> Before(Visit visit)
    {
        if (visit.Tests.Length > 0)
        {
            yield return $"Examens à faire avant{Nbsp}:\n{visit.Tests}";
        }

        if (visit.Prescription is not null)
        {
            yield return "L’ordonnance de ces examens est jointe à la demande.";
        }

        if (visit.Advice.Length > 0)
        {
            yield return $"Conseils pratiques{Nbsp}:\n{visit.Advice}";
        }
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Capital(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
