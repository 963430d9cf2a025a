using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Visits;

/// <summary>No patient comes for nobody: when an expert leaves or will be away, those who can offer other slots are told of each visit to come.</summary>
internal sealed class WarnOfVisits(RelaisDb db, VisitHosts hosts, IDirectory directory, INotices notices, IClock clock) : IHandle<MembershipEnded>, IHandle<AbsenceDeclared>
{
    public Task HandleAsync(MembershipEnded told, Guid id, CancellationToken ct) => WarnAsync(ProfessionalId.From(told.Professional), ct);

    public Task HandleAsync(AbsenceDeclared told, Guid id, CancellationToken ct) => WarnAsync(ProfessionalId.From(told.Professional), ct);

    private async Task WarnAsync(ProfessionalId host, CancellationToken ct)
    {
        var act = Act.OfRelais(clock.GetCurrentInstant());
        foreach (var visit in await db.VisitsToComeOfAsync(host, ct))
        {
            var request = await db.Set<Request>().AsNoTracking().SingleAsync(r => r.Id == visit.Request, ct);
            var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
            if (await WhyNotAsync(visit, request, line, act, ct) is { } why)
            {
                await TellAsync(visit, request, host, why, act, ct);
            }
        }
    }

    /// <summary>Why a slot to come cannot be held by its expert, or null when all can.</summary>
    private async Task<Refusal?> WhyNotAsync(Visit visit, Request request, Line line, Act act, CancellationToken ct)
    {
        foreach (var slot in visit.SlotsToCome(act.At))
        {
            if (await hosts.WhyNotChooseAsync(request, line, slot, act, ct) is { } why)
            {
                return why;
            }
        }

        return null;
    }

    private async Task TellAsync(Visit visit, Request request, ProfessionalId host, Refusal why, Act act, CancellationToken ct)
    {
        var isGone = why == VisitRefusals.HostGone;
        var sentence = (visit.State, isGone) switch
        {
            (VisitState.Booked, true) => $"L’expert d’un rendez-vous a quitté l’équipe : proposez d’autres créneaux, demande {request.Number}",
            (VisitState.Booked, false) => $"Un rendez-vous tombe pendant une absence : proposez d’autres créneaux, demande {request.Number}",
            (_, true) => $"L’expert des créneaux proposés a quitté l’équipe : proposez-en d’autres, demande {request.Number}",
            _ => $"Des créneaux proposés tombent pendant une absence : proposez-en d’autres, demande {request.Number}",
        };
        IEnumerable<ProfessionalId> people = [.. await directory.MembersOfTeamAsync(request.Team, [Role.Coordinator], ct), .. request.Expert is { } expert ? [expert] : Array.Empty<ProfessionalId>(), host];
        foreach (var person in people.Distinct().Where(person => !(isGone && person == host)))
        {
            await notices.AddAsync(
                new Notice(person, $"{request.Id.Value:N}/host/{visit.Version}", "request/" + request.Id, sentence, $"/demandes/{request.Id}/consultation", act.At), ct);
        }
    }
}
