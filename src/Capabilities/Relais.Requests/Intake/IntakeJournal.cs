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
        new("mail.receive", "a reçu un courriel"),
        new("mail.unreadable", "n’a pas pu lire un courriel"),
        new("mail.type", "a fait d’un courriel une demande"),
        new("mail.join", "a joint un courriel à une demande"),
        new("mail.discard", "a écarté un courriel"),
        new("mail.restore", "a repris un courriel écarté"),
        new("mail.read-file", "a ouvert une pièce d’un courriel"),
        new("mailbox.create", "a relié une adresse à une équipe"),
        new("mailbox.edit", "a modifié l’adresse d’une équipe"),
        new("sender.begin", "a demandé à écrire sans compte"),
    ];
}
