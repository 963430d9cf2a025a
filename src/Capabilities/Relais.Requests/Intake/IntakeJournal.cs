using Relais.Patients.Contract;

namespace Relais.Requests.Intake;

/// <summary>How the journal says what was done to calls, letters and senders without an account.</summary>
internal static class IntakeJournal
{
    public static IReadOnlyList<JournalWord> Words { get; } =
    [
        new("call.begin", "a noté un appel"),
        new("call.end", "a clôturé un appel"),
        new("call.turn", "a fait d’un appel une demande"),
        new("call.back", "a noté un rappel fait"),
        new("call.plan", "a prévu de rappeler le requérant"),
        new("letter.drop", "a déposé un courrier"),
        new("letter.type", "a fait d’un courrier une demande"),
        new("letter.discard", "a écarté un courrier"),
        new("letter.read-file", "a ouvert un courrier"),
        new("request.letter", "a préparé le courrier de réponse"),
        new("sender.begin", "a demandé à écrire sans compte"),
    ];
}
