using Relais.Patients.Contract;

namespace Relais.Exams;

/// <summary>How the journal says what was done to pictures.</summary>
internal static class ExamJournal
{
    public static IReadOnlyList<JournalWord> Words { get; } =
    [
        new("exam.rate", "a évalué la qualité des photos"),
        new("exam.copy", "a enregistré une copie annotée d’une photo"),
        new("capture.open", "a affiché un code pour photographier avec un téléphone"),
        new("capture.start", "a ouvert le code sur un téléphone"),
        new("capture.photo", "a envoyé une photo prise avec un téléphone"),
        new("capture.end", "a fermé le code du téléphone"),
    ];
}
