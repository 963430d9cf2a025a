using Relais.Patients.Contract;

namespace Relais.Requests.Lines;

/// <summary>How the journal says what was done to lines, rotas and absences.</summary>
internal static class LineJournal
{
    public static IReadOnlyList<JournalWord> Words { get; } =
    [
        new("line.create", "a créé une ligne d’avis"),
        new("line.edit", "a modifié une ligne d’avis"),
        new("line.form", "a choisi le questionnaire d’une ligne d’avis"),
        new("line.add-recipient", "a ajouté un destinataire à une ligne d’avis"),
        new("line.move-recipient", "a changé l’ordre des destinataires d’une ligne d’avis"),
        new("line.remove-recipient", "a retiré un destinataire d’une ligne d’avis"),
        new("request.replay", "a relu une demande en rejouant des règles"),
        new("rota.create", "a créé une astreinte"),
        new("rota.edit", "a modifié une astreinte"),
        new("rota.add-member", "a ajouté un expert à une astreinte"),
        new("rota.move-member", "a changé l’ordre d’une astreinte"),
        new("rota.remove-member", "a retiré un expert d’une astreinte"),
        new("rota.add-swap", "a inscrit un remplacement dans une astreinte"),
        new("rota.remove-swap", "a supprimé un remplacement d’une astreinte"),
        new("absence.declare", "a déclaré une absence"),
        new("absence.delete", "a supprimé une absence"),
    ];
}
