using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Documents;

/// <summary>Makes the letter that answers a request, unless it is made already.</summary>
internal sealed record PrepareReplyLetter(RequestId Id);

internal sealed class PrepareReplyLetterHandler(RelaisDb db, ReplyLetterPress press)
{
    public async Task HandleAsync(PrepareReplyLetter command, Act act, CancellationToken ct)
    {
        var request = await db.RequestsVisibleTo(act).AsSplitQuery().Include(r => r.Steps).Include(r => r.Files).SingleOrDefaultAsync(r => r.Id == command.Id, ct);
        RefusedException.ThrowIf(request is null ? RequestRefusals.NotFound : request.WhyNotLetter());
        RefusedException.ThrowIf(request!.Letter is null ? await press.PrintAsync(request, act, ct) : null);
    }
}
