using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Structures;

/// <param name="Reopen">Opens it again instead.</param>
internal sealed record EndStructure(StructureId Id, bool Reopen = false);

internal sealed class EndStructureHandler(RelaisDb db)
{
    public async Task HandleAsync(EndStructure command, Act act, CancellationToken ct)
    {
        var structure = await db.StructuresAdministeredBy(act).SingleOrDefaultAsync(s => s.Id == command.Id, ct);
        RefusedException.ThrowIf(structure is null ? DirectoryRefusals.NotFound : null);

        if (command.Reopen)
        {
            structure!.Reopen();
        }
        else
        {
            structure!.End(act);
        }

        db.Record(act, command.Reopen ? "directory.structure-reopen" : "directory.structure-end", "structure/" + structure.Id);
        await db.SaveChangesAsync(ct);
    }
}
