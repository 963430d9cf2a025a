using Relais.Patients.Contract;

namespace Relais.Requests.Life;

/// <summary>How the journal says what was done to requests and their drafts.</summary>
internal static class RequestJournal
{
    public static IReadOnlyList<JournalWord> Words { get; } =
    [
        new("request.draft", "a enregistré un brouillon de demande"),
        new("request.drop-draft", "a supprimé un brouillon de demande"),
        new("request.read", "a consulté la demande"),
        new("request.read-file", "a ouvert un fichier de la demande"),
        new("request.send", "a envoyé la demande"),
        new("request.route", "a confié la demande à des experts"),
        new("request.claim", "a pris la demande en charge"),
        new("request.release", "a remis la demande à disposition"),
        new("request.reassign", "a confié la demande à un autre expert"),
        new("request.ask-complement", "a demandé un complément"),
        new("request.give-complement", "a apporté un complément"),
        new("request.add-colleague", "a ajouté un confrère à la demande"),
        new("request.remind", "a relancé les experts"),
        new("request.redirect", "a réorienté la demande"),
        new("request.decline", "a décliné la demande"),
        new("request.withdraw", "a retiré la demande"),
        new("request.answer", "a rendu son avis"),
        new("request.close", "a clos la demande"),
        new("request.message", "a écrit un message dans la demande"),
        new("request.orient", "a orienté la demande"),
        new("request.prioritise", "a fixé la priorité de la demande"),
        new("request.merge", "a réuni deux demandes"),
        new("request.unmerge", "a séparé deux demandes"),
        new("request.ask-second", "a demandé un autre avis"),
        new("request.remind-second", "a relancé un autre avis"),
        new("request.withdraw-second", "a retiré la demande d’un autre avis"),
        new("request.decline-second", "a décliné un autre avis"),
        new("request.give-second", "a donné un second avis"),
        new("request.share-second", "a montré un second avis au requérant"),
        new("request.widen", "a élargi la demande aux experts du secteur"),
        new("request.survey", "a dit ce que l’avis a apporté"),
        new("request.aftermath", "a dit ce qu’on a su depuis l’avis"),
    ];
}
