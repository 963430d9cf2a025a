using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering;

/// <summary>Gives the opinion, with what it proposes.</summary>
internal sealed record AnswerRequest(RequestId Id, string Opinion, Outcome Outcome)
{
    /// <summary>The structured part.</summary>
    public FindingText Finding { get; init; } = FindingText.None;
}

internal sealed class AnswerRequestHandler(RelaisDb db)
{
    public async Task HandleAsync(AnswerRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        var step = request.Answer(command.Opinion, command.Outcome, act);
        if (!command.Finding.IsEmpty)
        {
            db.Add(Finding.Of(step, command.Finding));
        }

        db.RemoveRange(await db.OpinionDraftsOf(act).Where(draft => draft.Request == command.Id).ToListAsync(ct));
        await db.SaveStepAsync(request, step, act, ct);
    }
}
