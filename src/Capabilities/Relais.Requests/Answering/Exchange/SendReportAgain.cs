using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Sends once more a report that failed.</summary>
internal sealed record SendReportAgain(RequestId Request, Guid Sending);

internal sealed class SendReportAgainHandler(RelaisDb db)
{
    public async Task HandleAsync(SendReportAgain command, Act act, CancellationToken ct)
    {
        var sending = await db.SendingsOf(command.Request, act).SingleOrDefaultAsync(s => s.Id == command.Sending, ct);
        RefusedException.ThrowIf(sending is null ? ExchangeRefusals.SendingNotFound : sending.WhyNotAgain());
        var request = await db.RequestsVisibleTo(act).AsNoTracking().Include(r => r.Steps).SingleAsync(r => r.Id == command.Request, ct);
        RefusedException.ThrowIf(request.Reply is { Kind: StepKind.Answered } ? null : ExchangeRefusals.NothingToSend);
        sending!.Begin(sending.Step ?? request.Reply!.Id, act.At);
        db.Record(act, "request.send-again", "request/" + request.Id, request.Patient);
        await db.SaveChangesAsync(ct);
    }
}
