using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Teams;

internal sealed record EditTeam(TeamId Id, int Version, TeamText Text);

internal sealed class EditTeamHandler(RelaisDb db)
{
    public async Task HandleAsync(EditTeam command, Act act, CancellationToken ct)
    {
        var team = await db.TeamsAdministeredBy(act).SingleOrDefaultAsync(t => t.Id == command.Id, ct);
        RefusedException.ThrowIf(
            team is null ? DirectoryRefusals.NotFound
            : team.Version != command.Version ? DirectoryRefusals.ChangedMeanwhile
            : null);

        team!.Describe(command.Text);
        db.Record(act, "directory.team-edit", "team/" + team.Id);
        await db.SaveUnlessTakenAsync(DirectoryRefusals.SlugTaken, ct);
    }
}
