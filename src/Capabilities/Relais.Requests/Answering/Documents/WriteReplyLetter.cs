using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Documents;

/// <summary>Once a request is answered or declined, makes the letter of those who are due one. Without a printer the page offers to make it later.</summary>
internal sealed class WriteReplyLetter(RelaisDb db, ReplyLetters letters, ReplyLetterPress press, IClock clock, ILogger<WriteReplyLetter> log) : IHandle<RequestProgressed>
{
    public async Task HandleAsync(RequestProgressed told, Guid id, CancellationToken ct)
    {
        var key = RequestId.From(told.Request);
        var request = await db.Set<Request>().AsSplitQuery().Include(r => r.Steps).Include(r => r.Files).SingleAsync(r => r.Id == key, ct);
        if (request.Reply is not { } step || step.Id != told.Step || request.Letter is not null || !await letters.IsDueAsync(request, step, ct))
        {
            return;
        }

        if (await press.PrintAsync(request, Act.OfRelais(clock.GetCurrentInstant()), ct) is { } refusal)
        {
            log.LogWarning("No letter for request {Request}: {Code}", request.Id, refusal.Code);
        }
    }
}
