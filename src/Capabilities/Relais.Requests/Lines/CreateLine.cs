using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;

namespace Relais.Requests.Lines;

internal sealed record CreateLine(TeamId Team, LineText Text);

internal sealed class CreateLineHandler(RelaisDb db, IDirectory directory)
{
    public async Task<LineId> HandleAsync(CreateLine command, Act act, CancellationToken ct)
    {
        var team = act.Administers(command.Team) ? (await directory.TeamsAsync([command.Team], ct)).GetValueOrDefault(command.Team) : null;
        RefusedException.ThrowIf(team is null ? LineRefusals.NotFound : null);

        var line = Line.Create(team!.Id, team.Structure, command.Text);
        db.Add(line);
        db.Record(act, "line.create", "line/" + line.Id);
        await db.SaveChangesAsync(ct);
        return line.Id;
    }
}
