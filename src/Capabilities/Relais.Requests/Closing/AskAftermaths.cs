using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Jobs;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Closing;

/// <summary>Once an opinion is given, plans to ask what was found, where the line wants it.</summary>
internal sealed class PlanAftermath(RelaisDb db) : IHandle<RequestProgressed>
{
    public async Task HandleAsync(RequestProgressed told, Guid id, CancellationToken ct)
    {
        var key = RequestId.From(told.Request);
        var request = await db.Set<Request>().Include(r => r.Aftermath).SingleAsync(r => r.Id == key, ct);
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        if (line.Aftermath.Days is { } days && request.AnsweredAt is { } answeredAt)
        {
            request.AskAfterwards(answeredAt + Duration.FromDays(days));
        }
    }
}

/// <summary>Asks the requesters what was found, when its time has come, and not for ever.</summary>
internal sealed class AskAftermaths(RelaisDb db, INotices notices) : ISweep
{
    private const int Batch = 100;

    public static TimeSpan Pace => TimeSpan.FromMinutes(10);

    public async Task<int> RunAsync(Act act, CancellationToken ct)
    {
        var due = await db.Set<Aftermath>().Where(a => a.NextAskAt <= act.At && a.FoundAt == null).OrderBy(a => a.NextAskAt).Take(Batch).ToListAsync(ct);
        foreach (var asked in due)
        {
            var request = await db.Set<Request>().AsNoTracking().Include(r => r.Parties).SingleAsync(r => r.Id == asked.Request, ct);
            asked.NoteAsked(act.At);
            foreach (var person in request.Askers)
            {
                await notices.AddAsync(
                    new Notice(person, $"{asked.Request.Value:N}/aftermath/{asked.Asked}", "request/" + request.Id, $"Que sait-on depuis ? Une question sur la demande {request.Number}", $"/demandes/{request.Id}#suites", act.At), ct);
            }
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
