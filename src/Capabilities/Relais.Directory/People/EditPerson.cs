using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.People;

internal sealed record EditPerson(ProfessionalId Id, int Version, PersonText Text);

internal sealed class EditPersonHandler(RelaisDb db)
{
    public async Task HandleAsync(EditPerson command, Act act, CancellationToken ct)
    {
        var person = await db.PeopleAdministeredBy(act).SingleOrDefaultAsync(p => p.Id == command.Id, ct);
        RefusedException.ThrowIf(
            person is null ? DirectoryRefusals.NotFound
            : person.Version != command.Version ? DirectoryRefusals.ChangedMeanwhile
            : null);

        person!.Describe(command.Text);
        db.Record(act, "directory.person-edit", "professional/" + person.Id);
        await db.SaveWithUniqueRppsAsync(person, act, ct);
    }
}
