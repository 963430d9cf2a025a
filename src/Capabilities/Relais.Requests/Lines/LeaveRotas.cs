using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;

namespace Relais.Requests.Lines;

/// <summary>Whoever is an expert of a team no more leaves its rotas: they would be asked, and see what waits for the others.</summary>
internal sealed class LeaveRotas(RelaisDb db, LineExperts experts, IDirectory directory, IClock clock) : IHandle<MembershipEnded>
{
    public async Task HandleAsync(MembershipEnded told, Guid id, CancellationToken ct)
    {
        var (who, act) = (ProfessionalId.From(told.Professional), Act.OfRelais(clock.GetCurrentInstant()));
        var rotas = await db.Set<Rota>().AsSplitQuery().Include(r => r.Members).Include(r => r.Swaps)
            .Where(r => r.Members.Any(m => m.Professional == who) || r.Swaps.Any(s => s.Professional == who)).ToListAsync(ct);
        var teams = await directory.TeamsAsync([.. rotas.Select(rota => rota.Team).Distinct()], ct);
        foreach (var rota in rotas)
        {
            if (!await experts.IsOfTeamAsync(rota.Team, who, [Role.Expert], ct))
            {
                rota.Leave(who, act.At.InZone(DateTimeZoneProviders.Tzdb[teams[rota.Team].Zone]).Date);
                db.Record(act, "rota.remove-member", "rota/" + rota.Id);
            }
        }
    }
}
