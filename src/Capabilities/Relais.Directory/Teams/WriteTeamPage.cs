using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Teams;

/// <summary>Changes what a team says of itself.</summary>
internal sealed record WriteTeamPage(TeamId Id, int Version, TeamPageText Text);

internal sealed class WriteTeamPageHandler(RelaisDb db)
{
    public async Task HandleAsync(WriteTeamPage command, Act act, CancellationToken ct)
    {
        var team = await db.TeamsSpokenForBy(act).SingleOrDefaultAsync(t => t.Id == command.Id, ct);
        RefusedException.ThrowIf(
            team is null ? DirectoryRefusals.NotFound
            : team.Version != command.Version ? DirectoryRefusals.ChangedMeanwhile
            : null);

        team!.Write(command.Text);
        db.Record(act, "directory.team-page", "team/" + team.Id);
        await db.SaveChangesAsync(ct);
    }
}
