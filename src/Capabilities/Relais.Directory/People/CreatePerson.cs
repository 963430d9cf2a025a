using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.People;

/// <summary>A new person, with the first role that makes them somebody's colleague.</summary>
internal sealed record CreatePerson(PersonText Text, StructureId Structure, TeamId? Team, Role Role);

internal sealed class CreatePersonHandler(RelaisDb db)
{
    public async Task<ProfessionalId> HandleAsync(CreatePerson command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(await db.WhyNotGiveRoleAsync(command.Structure, command.Team, act, ct));

        var person = Professional.Create(command.Text);
        db.Add(person);
        db.Add(Membership.Begin(person.Id, command.Structure, command.Team, command.Role, act.At));
        db.Record(act, "directory.person-create", "professional/" + person.Id);
        await db.SaveWithUniqueRppsAsync(person, act, ct);
        return person.Id;
    }
}
