using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Jobs;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Closing;

/// <summary>Once an opinion is given, plans to ask again what it brought, where the line wants it.</summary>
internal sealed class PlanSurvey(RelaisDb db) : IHandle<RequestProgressed>
{
    public async Task HandleAsync(RequestProgressed told, Guid id, CancellationToken ct)
    {
        var key = RequestId.From(told.Request);
        var request = await db.Set<Request>().AsNoTracking().SingleAsync(r => r.Id == key, ct);
        var reminders = await db.Lines().Where(l => l.Id == request.Line).Select(l => l.SurveyReminders).SingleAsync(ct);
        if (reminders > 0 && request.AnsweredAt is not null && !await db.Set<SurveyAsking>().AnyAsync(asking => asking.Request == key, ct))
        {
            db.Add(SurveyAsking.Of(request));
        }
    }
}

/// <summary>Asks again, in Relais or by mail, until there is a reply, and not for ever.</summary>
internal sealed class AskSurveys(RelaisDb db) : ISweep
{
    private const int Batch = 100;

    public static TimeSpan Pace => TimeSpan.FromMinutes(10);

    public async Task<int> RunAsync(Act act, CancellationToken ct)
    {
        var due = await db.Set<SurveyAsking>().Where(a => a.NextAskAt <= act.At).OrderBy(a => a.NextAskAt).Take(Batch).ToListAsync(ct);
        foreach (var asking in due)
        {
            var request = await db.Set<Request>().AsNoTracking().Include(r => r.Surveys).SingleAsync(r => r.Id == asking.Request, ct);
            var most = await db.Lines().Where(l => l.Id == request.Line).Select(l => l.SurveyReminders).SingleAsync(ct);
            if (asking.Look(request.Surveys.Exists(reply => reply.Side is SurveySide.Requester), most, act.At))
            {
                db.Tell(new RequesterNudged(request.Id.Value, $"survey/{asking.Asked}", $"Deux questions sur l’avis rendu : demande {request.Number}", "#bilan"), act.At);
            }
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
