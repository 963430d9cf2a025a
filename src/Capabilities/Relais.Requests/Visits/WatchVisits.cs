using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Jobs;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Visits;

/// <summary>Reminds those who have to choose a slot, tells when nobody did, and asks how the visit went. Not for ever.</summary>
internal sealed class WatchVisits(RelaisDb db, INotices notices) : ISweep
{
    private const int Batch = 100;

    public static TimeSpan Pace => TimeSpan.FromMinutes(5);

    public async Task<int> RunAsync(Act act, CancellationToken ct)
    {
        var due = await db.VisitsDueAsync(act.At, Batch, ct);
        foreach (var visit in due)
        {
            await LookAsync(visit, act, ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private async Task LookAsync(Visit visit, Act act, CancellationToken ct)
    {
        var request = await db.Set<Request>().AsNoTracking().Include(r => r.Parties).SingleAsync(r => r.Id == visit.Request, ct);
        var (isExpired, isOver) = (visit.IsExpired(act.At), visit.State is VisitState.Booked);
        visit.NoteReminded(act.At);
        if (isOver)
        {
            await TellTeamAsync(request, visit, $"Comment s’est passé le rendez-vous ? Une question sur la demande {request.Number}", act, ct);
            return;
        }

        if (isExpired || request.MayBecomeVisit)
        {
            await TellTeamAsync(request, visit, isExpired ? $"Les créneaux proposés ont expiré : demande {request.Number}" : $"Un rendez-vous reste à prendre avec le patient : demande {request.Number}", act, ct);
        }

        if (!request.MayBecomeVisit)
        {
            var sentence = isExpired ? $"Les créneaux proposés ont expiré : demande {request.Number}" : $"Rappel : un créneau reste à choisir pour la demande {request.Number}";
            db.Tell(new RequesterNudged(request.Id.Value, KeyOf(visit), sentence, "/consultation"), act.At);
        }
    }

    private async Task TellTeamAsync(Request request, Visit visit, string sentence, Act act, CancellationToken ct)
    {
        foreach (var person in new[] { request.Expert, visit.Host }.OfType<ProfessionalId>().Distinct())
        {
            await notices.AddAsync(
                new Notice(person, $"{request.Id.Value:N}/{KeyOf(visit)}", "request/" + request.Id, sentence, $"/demandes/{request.Id}/consultation", act.At), ct);
        }
    }

    // The version tells this offer and this reminder from those before.
    private static string KeyOf(Visit visit) => $"visit/{visit.Version}";
}
