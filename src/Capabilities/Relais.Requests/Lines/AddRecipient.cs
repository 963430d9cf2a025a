using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;

namespace Relais.Requests.Lines;

/// <param name="Sector">The sector that the recipient answers for, with that scope alone.</param>
/// <param name="Choice">The key of one of the <see cref="RecipientChoices"/>.</param>
internal sealed record AddRecipient(LineId Line, long Version, RecipientScope Scope, SectorId? Sector, string? Choice);

internal sealed class AddRecipientHandler(RelaisDb db, IDirectory directory, RecipientChoices choices)
{
    public async Task HandleAsync(AddRecipient command, Act act, CancellationToken ct)
    {
        var line = await db.LineToChangeAsync(command.Line, command.Version, act, ct);
        var chosen = (await choices.OfTeamAsync(line.Team, ct)).FirstOrDefault(choice => choice.Key == command.Choice);
        var sectors = await directory.SectorsAsync(line.Team, ct);
        var isPlaced = command.Scope is RecipientScope.Sector ? sectors.Any(sector => sector.Id == command.Sector) : command.Sector is null;
        RefusedException.ThrowIf(chosen is null || !isPlaced ? LineRefusals.RecipientUnknown : null);

        line.AddRecipient(command.Scope, command.Sector, chosen!.Kind, chosen.Target);
        db.Record(act, "line.add-recipient", "line/" + line.Id);
        await db.SaveChangesAsync(ct);
    }
}
