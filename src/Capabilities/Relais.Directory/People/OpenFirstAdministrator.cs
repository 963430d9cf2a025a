using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Directory.Structures;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.SignIn.Links;

namespace Relais.Directory.People;

/// <summary>The first administrator: once somebody administers, they invite the others.</summary>
internal sealed class OpenFirstAdministrator(RelaisDb db, PrintedInvitation invitation) : IFirstAdministrator
{
    public async Task<Uri> OpenAsync(FirstAdministrator first, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(string.IsNullOrWhiteSpace(first.Email) || !Typed.IsEmail(first.Email) ? DirectoryRefusals.WrongEmail : null);
        var isTaken = await db.MembershipsHeld(act.At).AnyAsync(m => m.Role == Role.Administrator, ct);
        RefusedException.ThrowIf(isTaken ? DirectoryRefusals.AlreadyAdministered : null);

        var structure = Structure.Create(new StructureText(StructureKind.SpecialisedCareTeam, first.Structure, null, null));
        var person = Professional.Create(new PersonText("", first.FirstName, first.LastName, "") { Email = first.Email.Trim() });
        db.AddRange(structure, person, Membership.Begin(person.Id, structure.Id, null, Role.Administrator, act.At));
        db.Record(act, "directory.structure-create", "structure/" + structure.Id);
        db.Record(act, "directory.person-create", "professional/" + person.Id);
        var address = invitation.Open(person.Id, first.Email, act);
        await db.SaveChangesAsync(ct);
        return address;
    }
}
