using Relais.Kernel;
using Relais.Ui.Components;

namespace Relais.Requests.Lines.Pages;

/// <summary>The recipients of a sector, or of a scope behind it, as the page of a line shows them.</summary>
/// <param name="Key">Unique on the page: the sector's Guid, or the scope.</param>
/// <param name="Title">«Secteur Brest / Lannion».</param>
/// <param name="Hint">When they receive.</param>
/// <param name="Recipients">In their order.</param>
/// <param name="Options">Who may be added.</param>
public sealed record RecipientsShown(
    string Key, string Title, string Hint, IReadOnlyList<RecipientShown> Recipients, IReadOnlyList<Choice> Options)
{
    internal RecipientScope Scope { get; init; }

    internal SectorId? Sector { get; init; }

    /// <summary>Every sector by name, then the fallback, then the backup experts.</summary>
    internal static IReadOnlyList<RecipientsShown> Of(Line line, IEnumerable<Directory.Contract.SectorCard> sectors, IReadOnlyList<RecipientChoice> choices)
    {
        var names = choices.ToDictionary(choice => choice.Key, choice => choice.Name);
        return
        [
            .. sectors.Select(sector => Group(RecipientScope.Sector, sector.Id, $"Secteur {sector.Name}", "Le premier disponible reçoit la demande.")),
            Group(RecipientScope.Fallback, null, "Repli", "Quand le secteur ne peut pas, ou quand le patient vit hors des secteurs."),
            Group(RecipientScope.Backup, null, "Renfort hors territoire", "Des experts d’ailleurs, quand le repli ne peut pas non plus : le moins chargé reçoit."),
        ];

        RecipientsShown Group(RecipientScope scope, SectorId? sector, string title, string hint) => new(
            sector?.ToString() ?? scope.ToString(),
            title,
            hint,
            [.. line.RecipientsOf(scope, sector).Select(r => new RecipientShown(r.Id, names.GetValueOrDefault(RecipientChoice.KeyOf(r.Kind, r.Target), "Destinataire qui ne fait plus partie de l’équipe"), Word(r.Kind), Link(r)))],
            [.. choices.Where(choice => scope is not RecipientScope.Backup || choice.Kind is RecipientKind.Expert).Select(choice => new Choice(choice.Key, $"{Word(choice.Kind)} · {choice.Name}"))])
        {
            Scope = scope,
            Sector = sector,
        };
    }

    private static string? Link(LineRecipient recipient) =>
        recipient.Kind is RecipientKind.Rota ? $"/administration/astreintes/{recipient.Target}" : null;

    private static string Word(RecipientKind kind) => kind switch
    {
        RecipientKind.Rota => "Astreinte",
        RecipientKind.Practice => "Cabinet",
        RecipientKind.Expert => "Expert",
        RecipientKind.Coordination => "Coordination",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>One of them.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name, or that it does not belong to the team any more.</param>
/// <param name="Kind">What it is, in a word.</param>
/// <param name="Url">Its page, or null.</param>
public sealed record RecipientShown(Guid Id, string Name, string Kind, string? Url);
