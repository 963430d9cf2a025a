using Microsoft.EntityFrameworkCore;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Answering.Exchange;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering;

/// <summary>Gives the opinion, with what it proposes.</summary>
internal sealed record AnswerRequest(RequestId Id, string Opinion, Outcome Outcome)
{
    /// <summary>The structured part.</summary>
    public FindingText Finding { get; init; } = FindingText.None;

    /// <summary>From whom the shared record hides it.</summary>
    public DocumentMasks Masks { get; init; }
}

internal sealed class AnswerRequestHandler(RelaisDb db, IDiagnoses diagnoses)
{
    public async Task HandleAsync(AnswerRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        var step = request.Answer(command.Opinion, command.Outcome, act);
        if (!command.Finding.IsEmpty)
        {
            db.Add(Finding.Of(step, await command.Finding.NamedAsync(diagnoses, ct)));
        }

        if (command.Masks is not DocumentMasks.None)
        {
            db.Add(AnswerMasks.Of(step, command.Masks));
        }

        db.RemoveRange(await db.OpinionDraftsOf(act).Where(draft => draft.Request == command.Id).ToListAsync(ct));
        await db.SaveStepAsync(request, step, act, ct);
    }
}
