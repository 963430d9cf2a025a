using Microsoft.EntityFrameworkCore;
using Relais.Directory.Communes;
using Relais.Directory.Structures;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Teams;

internal sealed record CreateTeam(StructureId Structure, string Name);

/// <summary>Adds a team, hidden until its public text is written; its address, zone and department come from its name and its structure.</summary>
internal sealed class CreateTeamHandler(RelaisDb db, CommunesOfFrance communes)
{
    public async Task<TeamId> HandleAsync(CreateTeam command, Act act, CancellationToken ct)
    {
        var structure = await db.StructuresAdministeredBy(act).SingleOrDefaultAsync(s => s.Id == command.Structure, ct);
        RefusedException.ThrowIf(structure is null ? DirectoryRefusals.NotFound : null);

        var team = Team.Create(structure!.Id, First(structure, command.Name), page: new TeamPageText { Phone = structure.Phone, Email = structure.Email });
        db.Add(team);
        db.Record(act, "directory.team-create", "team/" + team.Id);
        await db.SaveUnlessTakenAsync(DirectoryRefusals.TeamNameTaken, ct);

        return team.Id;
    }

    private TeamText First(Structure structure, string name)
    {
        var commune = communes.Of(structure.Commune);
        return new TeamText(name, Slugs.Of(name), commune is null ? "Europe/Paris" : Territory.OfCommune(commune.Code).Zone.Id)
        {
            Departments = commune is null ? [] : [commune.Department],
        };
    }
}
