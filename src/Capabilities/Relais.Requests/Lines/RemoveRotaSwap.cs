using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Requests.Lines;

internal sealed record RemoveRotaSwap(RotaId Rota, long Version, Guid Swap);

internal sealed class RemoveRotaSwapHandler(RelaisDb db)
{
    public async Task HandleAsync(RemoveRotaSwap command, Act act, CancellationToken ct)
    {
        var rota = await db.RotaToChangeAsync(command.Rota, command.Version, act, ct);
        rota.RemoveSwap(command.Swap);
        db.Record(act, "rota.remove-swap", "rota/" + rota.Id);
        await db.SaveChangesAsync(ct);
    }
}
