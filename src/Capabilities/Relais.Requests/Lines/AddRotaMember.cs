using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Requests.Lines;

internal sealed record AddRotaMember(RotaId Rota, long Version, ProfessionalId Who);

internal sealed class AddRotaMemberHandler(RelaisDb db, LineExperts experts)
{
    public async Task HandleAsync(AddRotaMember command, Act act, CancellationToken ct)
    {
        var rota = await db.RotaToChangeAsync(command.Rota, command.Version, act, ct);
        RefusedException.ThrowIf(await experts.WhyNotExpertAsync(rota.Team, command.Who, ct));
        rota.AddMember(command.Who);
        db.Record(act, "rota.add-member", "rota/" + rota.Id);
        await db.SaveChangesAsync(ct);
    }
}
