using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Lines;

/// <param name="Who">The one who will be away.</param>
/// <param name="Team">The team for which somebody else declares it, or null for one's own.</param>
/// <param name="Today">The day of the act where the person works.</param>
internal sealed record DeclareAbsence(ProfessionalId Who, TeamId? Team, LocalDate? From, LocalDate? To, LocalDate Today);

internal sealed class DeclareAbsenceHandler(RelaisDb db, AbsenceRights rights)
{
    public async Task HandleAsync(DeclareAbsence command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(await rights.WhyNotAsync(command.Who, command.Team, act, ct));
        var others = await db.Set<Absence>().Where(a => a.Professional == command.Who && a.To >= command.Today).ToListAsync(ct);
        RefusedException.ThrowIf(Absence.WhyNot(command.From, command.To, command.Today, others));

        var absence = new Absence { Professional = command.Who, From = command.From!.Value, To = command.To!.Value };
        db.Add(absence);
        foreach (var waiting in absence.Covers(command.Today) ? await db.RequestsAskedAloneOf(absence.Professional).ToListAsync(ct) : [])
        {
            waiting.CheckAt(act.At);
        }

        db.Record(act, "absence.declare", "absence/" + absence.Id);
        db.Tell(new AbsenceDeclared(command.Who.Value), act.At);
        await db.SaveChangesAsync(ct);
    }
}
