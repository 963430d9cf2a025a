using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Quality;

/// <summary>Once an opinion is given, draws whether it is read again, and gives it to a colleague who has never seen that patient.</summary>
internal sealed class DrawReadings(RelaisDb db, ReadingDraw draw, LineExperts experts, IGrants grants, INotices notices, IClock clock) : IHandle<RequestProgressed>
{
    public async Task HandleAsync(RequestProgressed told, Guid id, CancellationToken ct)
    {
        var key = RequestId.From(told.Request);
        var request = await db.Set<Request>().AsNoTracking().Include(r => r.Parties).SingleAsync(r => r.Id == key, ct);
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        if (request is not { Expert: not null, Outcome: not null } || !draw.IsDrawn(request.Team, told.Request, line.ReadingPercent) || await db.IsReadAgainAsync(key, ct))
        {
            return;
        }

        var now = clock.GetCurrentInstant();
        if (draw.Reader(request.Team, told.Request, await CandidatesAsync(request, now, ct)) is not { } reader)
        {
            return;
        }

        var reading = BlindReading.Ask(request, reader, line.ReadingPercent, now);
        db.Add(reading);
        db.Record(Act.OfRelais(now), "reading.ask", "request/" + request.Id, request.Patient);
        await notices.AddAsync(new Notice(reader, $"{reading.Id:N}/asked", "reading/" + reading.Id, "Une relecture anonyme vous est proposée", $"/relectures/{reading.Id}", now), ct);
    }

    /// <summary>The experts of the team who cannot know whose request it is: coordinators see them all, so they are left out.</summary>
    private async Task<List<ProfessionalId>> CandidatesAsync(Request request, Instant now, CancellationToken ct)
    {
        var known = (await db.WhoKnowsAsync(request.Patient, ct)).Concat(request.Askers).Concat(request.Parties.Select(party => party.Professional)).Append(request.Expert!.Value).ToHashSet();
        var found = new List<ProfessionalId>();
        foreach (var person in (await experts.OfTeamAsync(request.Team, ct)).Select(person => person.Id).Where(person => !known.Contains(person)))
        {
            var act = new Act(person, now) { Grants = await grants.OfAsync(person, now, ct) };
            if (!act.Holds(request.Team, Role.Coordinator))
            {
                found.Add(person);
            }
        }

        return found;
    }
}
