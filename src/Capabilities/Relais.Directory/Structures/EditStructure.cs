using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Structures;

internal sealed record EditStructure(StructureId Id, int Version, StructureText Text);

internal sealed class EditStructureHandler(RelaisDb db)
{
    public async Task HandleAsync(EditStructure command, Act act, CancellationToken ct)
    {
        var structure = await db.StructuresAdministeredBy(act).SingleOrDefaultAsync(s => s.Id == command.Id, ct);
        RefusedException.ThrowIf(
            structure is null ? DirectoryRefusals.NotFound
            : structure.Version != command.Version ? DirectoryRefusals.ChangedMeanwhile
            : null);

        structure!.Describe(command.Text);
        db.Record(act, "directory.structure-edit", "structure/" + structure.Id);
        await db.SaveChangesAsync(ct);
    }
}
