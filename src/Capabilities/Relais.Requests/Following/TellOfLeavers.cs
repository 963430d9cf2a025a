using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Following;

/// <summary>Whoever left a team leaves no request without an expert: its coordination is told of each that they have in charge.</summary>
internal sealed class TellOfLeavers(RelaisDb db, LineExperts experts, IDirectory directory, INotices notices, IClock clock) : IHandle<MembershipEnded>
{
    public async Task HandleAsync(MembershipEnded told, Guid id, CancellationToken ct)
    {
        var (who, now) = (ProfessionalId.From(told.Professional), clock.GetCurrentInstant());
        var theirs = await db.RequestsInChargeOfAsync(who, ct);
        foreach (var team in await experts.TeamsLeftAsync(theirs.Select(request => request.Team), who, [Role.Expert], ct))
        {
            var coordinators = await directory.MembersOfTeamAsync(team, [Role.Coordinator], ct);
            foreach (var request in theirs.Where(request => request.Team == team))
            {
                var sentence = $"L’expert en charge a quitté l’équipe : confiez la demande {request.Number} à un autre";
                foreach (var coordinator in coordinators)
                {
                    await notices.AddAsync(new Notice(coordinator, $"{id:N}/{request.Id}", "request/" + request.Id, sentence, $"/demandes/{request.Id}/attribuer", now), ct);
                }
            }
        }
    }
}
