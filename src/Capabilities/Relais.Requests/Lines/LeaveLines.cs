using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Requests.Life;

namespace Relais.Requests.Lines;

/// <summary>Whoever is an expert of a team no more is asked by none of its lines: not in a rota, where they would see what waits for the others, nor by name.</summary>
/// <remarks>Those who set up the team are told of the lines that named them, and what waits for them alone goes to the next.</remarks>
internal sealed class LeaveLines(RelaisDb db, LineExperts experts, IDirectory directory, INotices notices, IClock clock) : IHandle<MembershipEnded>
{
    public async Task HandleAsync(MembershipEnded told, Guid id, CancellationToken ct)
    {
        var (who, act) = (ProfessionalId.From(told.Professional), Act.OfRelais(clock.GetCurrentInstant()));
        var rotas = await db.Set<Rota>().AsSplitQuery().Include(r => r.Members).Include(r => r.Swaps)
            .Where(r => r.Members.Any(m => m.Professional == who) || r.Swaps.Any(s => s.Professional == who)).ToListAsync(ct);
        var lines = await db.Lines().Include(l => l.Recipients).Where(l => l.Recipients.Any(r => r.Target == who.Value)).ToListAsync(ct);
        var left = await experts.TeamsLeftAsync([.. rotas.Select(rota => rota.Team), .. lines.Select(line => line.Team)], who, [Role.Expert], ct);
        var teams = await directory.TeamsAsync(left, ct);
        foreach (var rota in rotas.Where(rota => left.Contains(rota.Team)))
        {
            rota.Leave(who, act.At.InZone(DateTimeZoneProviders.Tzdb[teams[rota.Team].Zone]).Date);
            db.Record(act, "rota.remove-member", "rota/" + rota.Id);
        }

        foreach (var line in lines.Where(line => left.Contains(line.Team)))
        {
            line.Leave(who);
            db.Record(act, "line.remove-recipient", "line/" + line.Id);
            await TellAsync(line, id, act, ct);
        }

        foreach (var waiting in await db.RequestsWaitingForAsync(who, ct))
        {
            waiting.CheckAt(act.At);
        }
    }

    private async Task TellAsync(Line line, Guid id, Act act, CancellationToken ct)
    {
        foreach (var administrator in await directory.MembersOfTeamAsync(line.Team, [Role.Administrator], ct))
        {
            var sentence = $"Un expert nommé par la ligne « {line.Name} » a quitté l’équipe : vérifiez qui reçoit ses demandes";
            await notices.AddAsync(new Notice(administrator, $"{id:N}/{line.Id}", "line/" + line.Id, sentence, $"/administration/lignes/{line.Id}", act.At), ct);
        }
    }
}
