using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Requests.Lines;

internal sealed record CreateRota(TeamId Team, RotaText Text);

internal sealed class CreateRotaHandler(RelaisDb db, IDirectory directory)
{
    public async Task<RotaId> HandleAsync(CreateRota command, Act act, CancellationToken ct)
    {
        var team = act.Plans(command.Team) ? (await directory.TeamsAsync([command.Team], ct)).GetValueOrDefault(command.Team) : null;
        RefusedException.ThrowIf(team is null ? RotaRefusals.NotFound : null);

        var rota = Rota.Create(team!.Id, team.Structure, command.Text);
        db.Add(rota);
        db.Record(act, "rota.create", "rota/" + rota.Id);
        await db.SaveChangesAsync(ct);
        return rota.Id;
    }
}
