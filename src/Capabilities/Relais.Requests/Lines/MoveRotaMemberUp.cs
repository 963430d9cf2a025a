using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Requests.Lines;

internal sealed record MoveRotaMemberUp(RotaId Rota, long Version, ProfessionalId Who);

internal sealed class MoveRotaMemberUpHandler(RelaisDb db)
{
    public async Task HandleAsync(MoveRotaMemberUp command, Act act, CancellationToken ct)
    {
        var rota = await db.RotaToChangeAsync(command.Rota, command.Version, act, ct);
        rota.MoveMemberUp(command.Who);
        db.Record(act, "rota.move-member", "rota/" + rota.Id);
        await db.SaveChangesAsync(ct);
    }
}
