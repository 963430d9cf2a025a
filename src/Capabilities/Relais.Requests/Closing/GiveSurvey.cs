using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Closing;

/// <summary>Says what an opinion brought; the requester closes the request with the same gesture.</summary>
internal sealed record GiveSurvey(RequestId Id, SurveyText Text);

internal sealed class GiveSurveyHandler(RelaisDb db)
{
    public async Task HandleAsync(GiveSurvey command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        await db.Entry(request).Collection(r => r.Surveys).LoadAsync(ct);
        var reply = request.GiveSurvey(command.Text, act);
        db.Record(act, "request.survey", "request/" + request.Id, request.Patient);
        if (reply.Side is SurveySide.Requester && request.WhyNotClose(act) is null)
        {
            db.Progress(request, request.Close(act), act);
        }

        await db.SaveChangesAsync(ct);
    }
}
