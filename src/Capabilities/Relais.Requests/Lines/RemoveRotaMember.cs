using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Requests.Lines;

internal sealed record RemoveRotaMember(RotaId Rota, long Version, ProfessionalId Who);

internal sealed class RemoveRotaMemberHandler(RelaisDb db)
{
    public async Task HandleAsync(RemoveRotaMember command, Act act, CancellationToken ct)
    {
        var rota = await db.RotaToChangeAsync(command.Rota, command.Version, act, ct);
        rota.RemoveMember(command.Who);
        db.Record(act, "rota.remove-member", "rota/" + rota.Id);
        await db.SaveChangesAsync(ct);
    }
}
