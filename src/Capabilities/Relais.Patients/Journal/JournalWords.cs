using Relais.Patients.Contract;

namespace Relais.Patients.Journal;

/// <summary>The words of every action that a capability named; an action nobody named is shown as recorded.</summary>
internal sealed class JournalWords(IEnumerable<JournalWord> words)
{
    private readonly Dictionary<string, JournalWord> _words = words.GroupBy(word => word.Action).ToDictionary(same => same.Key, same => same.First());

    /// <summary>The actions that people can filter by, in the order of their words.</summary>
    public IReadOnlyList<JournalWord> All => [.. _words.Values.OrderBy(word => word.Words, StringComparer.Ordinal)];

    public string Of(string action) => _words.GetValueOrDefault(action)?.Words ?? action;

    /// <summary>Who is said to have done it among colleagues, where that is not who did.</summary>
    public string? InsteadOf(string action) => _words.GetValueOrDefault(action)?.Instead;

    /// <summary>The words of this capability, and of those above it, which cannot name theirs here.</summary>
    public static IReadOnlyList<JournalWord> Known { get; } =
    [
        new("patient.list", "a parcouru la liste de ses patients"),
        new("patient.find", "a cherché un patient"),
        new("patient.read", "a consulté la fiche du patient"),
        new("patient.read-identity", "a consulté l’identité du patient"),
        new("patient.read-trail", "a consulté les traces de la fiche"),
        new("patient.register", "a enregistré le patient"),
        new("patient.compare", "a comparé le patient à un nouveau"),
        new("patient.correct", "a corrigé l’identité du patient"),
        new("patient.check-document", "a vérifié une pièce d’identité du patient"),
        new("patient.doubt", "a signalé un doute sur l’identité du patient"),
        new("patient.lift-doubts", "a levé le doute sur l’identité du patient"),
        new("journal.read", "a consulté le journal"),
        new("journal.proof", "a fait la preuve d’une ligne du journal"),
        new("journal.verify", "a vérifié le journal"),
        new("journal.export", "a exporté le journal"),
        new("session.start", "a ouvert une session"),
        new("session.end", "a fermé une session"),
        new("session.place", "a choisi son lieu d’exercice"),
        new("session.prove", "a confirmé son identité"),
        new("session.refuse", "s’est vu refuser une connexion"),
        new("account.ask-reset", "a demandé un nouveau mot de passe"),
        new("account.password", "a changé de mot de passe"),
        new("account.invite", "a invité une personne"),
        new("account.disable", "a fermé un compte"),
        new("account.enable", "a rouvert un compte"),
        new("account.totp", "a ajouté une application de codes"),
        new("account.totp-remove", "a retiré une application de codes"),
        new("account.passkey-add", "a ajouté une clé d’accès"),
        new("account.passkey-remove", "a retiré une clé d’accès"),
        new("account.passkey-rename", "a renommé une clé d’accès"),
        new("account.recovery-codes", "a créé des codes de secours"),
        new("file.receive", "a envoyé un fichier"),
        new("file.ready", "a joint un fichier"),
        new("file.refuse", "a refusé un fichier"),
        new("file.remove", "a retiré un fichier"),
        new("file.rewrap", "a renouvelé les clés des fichiers"),
        new("messaging.choose-mail", "a choisi comment être prévenu"),
        new("directory.structure-create", "a créé une structure"),
        new("directory.structure-edit", "a modifié une structure"),
        new("directory.structure-end", "a fermé une structure"),
        new("directory.structure-reopen", "a rouvert une structure"),
        new("directory.team-create", "a créé une équipe"),
        new("directory.team-edit", "a modifié une équipe"),
        new("directory.sector-create", "a créé un secteur"),
        new("directory.sector-add", "a ajouté des communes à un secteur"),
        new("directory.sector-remove", "a retiré des communes d’un secteur"),
        new("directory.sector-rename", "a renommé un secteur"),
        new("directory.sector-delete", "a supprimé un secteur"),
        new("directory.person-create", "a ajouté une personne à l’annuaire"),
        new("directory.person-edit", "a modifié une personne de l’annuaire"),
        new("directory.membership-begin", "a donné un rôle"),
        new("directory.membership-end", "a retiré un rôle"),
        new("directory.replacement-declare", "a déclaré un remplacement"),
        new("directory.replacement-end", "a mis fin à un remplacement"),
        new("directory.team-page", "a modifié la page publique d’une équipe"),
    ];
}
