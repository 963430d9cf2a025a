using Relais.Patients.Contract;
using Relais.Requests.Life;
using Relais.Ui.Components;

namespace Relais.Requests.Quality;

/// <summary>The French words of second readings.</summary>
internal static class ReadingWords
{
    public static IReadOnlyList<Choice> Agreements { get; } =
    [
        new(nameof(Agreement.Same), Agreement.Same.Label(), "Même diagnostic, même conduite."),
        new(nameof(Agreement.Minor), Agreement.Minor.Label(), "Le patient serait conduit de la même façon."),
        new(nameof(Agreement.Major), Agreement.Major.Label(), "Le patient serait conduit autrement : l’expert en est prévenu, sans votre nom."),
    ];

    public static IReadOnlyList<Choice> Outcomes { get; } = [.. Enum.GetValues<Outcome>().Select(outcome => new Choice(outcome.ToString(), RequestWords.Label(outcome), RequestWords.Hint(outcome)))];

    public static IReadOnlyList<JournalWord> Journal { get; } =
    [
        new("reading.ask", "a tiré au sort une relecture anonyme"),
        new("reading.open", "a ouvert la demande sans les noms, pour une relecture anonyme") { Instead = "Un relecteur de l’équipe" },
        new("reading.read-file", "a ouvert une photo pour une relecture anonyme") { Instead = "Un relecteur de l’équipe" },
        new("reading.give", "a donné un avis de relecture anonyme") { Instead = "Un relecteur de l’équipe" },
        new("reading.decline", "a décliné une relecture anonyme") { Instead = "Un relecteur de l’équipe" },
        new("reading.compare", "a comparé les deux avis d’une relecture anonyme") { Instead = "Un relecteur de l’équipe" },
        new("reading.complete", "a complété son avis après une relecture anonyme"),
    ];

    public static string Label(this Agreement agreement) => agreement switch
    {
        Agreement.Same => "Accord",
        Agreement.Minor => "Différence mineure",
        Agreement.Major => "Différence majeure",
        _ => throw new ArgumentOutOfRangeException(nameof(agreement)),
    };

    public static Tone ToneOf(this Agreement agreement) => agreement switch
    {
        Agreement.Same => Tone.Done,
        Agreement.Minor => Tone.Info,
        _ => Tone.Late,
    };

    public static string Label(this ReadingState state, bool isExpired) => state switch
    {
        ReadingState.Asked => isExpired ? "Délai passé" : "À relire",
        ReadingState.Given => "À comparer",
        ReadingState.Compared => "Terminée",
        ReadingState.Declined => "Déclinée",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Tone ToneOf(this ReadingState state, bool isExpired) => state is ReadingState.Asked or ReadingState.Given && !isExpired ? Tone.Soon : Tone.Neutral;
}
