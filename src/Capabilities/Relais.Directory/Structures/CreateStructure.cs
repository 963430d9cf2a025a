using Relais.Directory.People;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Structures;

internal sealed record CreateStructure(StructureText Text);

/// <summary>Adds a structure; who adds it administers it.</summary>
internal sealed class CreateStructureHandler(RelaisDb db)
{
    public async Task<StructureId> HandleAsync(CreateStructure command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(act.HoldsAnywhere(Role.Administrator) ? null : DirectoryRefusals.NotFound);

        var structure = Structure.Create(command.Text);
        db.Add(structure);
        db.Add(Membership.Begin(act.By, structure.Id, null, Role.Administrator, act.At));
        db.Record(act, "directory.structure-create", "structure/" + structure.Id);
        await db.SaveChangesAsync(ct);
        return structure.Id;
    }
}
