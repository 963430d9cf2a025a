using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Requests.Lines;

internal sealed record EditRota(RotaId Id, long Version, RotaText Text);

internal sealed class EditRotaHandler(RelaisDb db)
{
    public async Task HandleAsync(EditRota command, Act act, CancellationToken ct)
    {
        var rota = await db.RotaToChangeAsync(command.Id, command.Version, act, ct);
        rota.Describe(command.Text);
        db.Record(act, "rota.edit", "rota/" + rota.Id);
        await db.SaveChangesAsync(ct);
    }
}
