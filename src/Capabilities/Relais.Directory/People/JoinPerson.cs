using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.People;

/// <summary>Gives a role to somebody already in Relais through another structure, whom one knows by their RPPS number and name.</summary>
internal sealed record JoinPerson(string Rpps, string LastName, StructureId Structure, TeamId? Team, Role Role);

internal sealed class JoinPersonHandler(RelaisDb db)
{
    public async Task<ProfessionalId> HandleAsync(JoinPerson command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(await db.WhyNotGiveRoleAsync(command.Structure, command.Team, act, ct));
        RefusedException.ThrowIf(Rpps.TryParse(command.Rpps, out var rpps) ? null : DirectoryRefusals.WrongRpps);

        var person = await db.KnownByRppsAsync(rpps!, command.LastName, ct);
        RefusedException.ThrowIf(
            person is null ? DirectoryRefusals.RppsUnknown
            : await db.HoldsRoleAsync(person.Id, command.Structure, command.Team, command.Role, act, ct) ? DirectoryRefusals.AlreadyMember
            : null);

        db.Add(Membership.Begin(person!.Id, command.Structure, command.Team, command.Role, act.At));
        db.Record(act, "directory.membership-begin", "professional/" + person.Id);
        await db.SaveChangesAsync(ct);
        return person.Id;
    }
}
