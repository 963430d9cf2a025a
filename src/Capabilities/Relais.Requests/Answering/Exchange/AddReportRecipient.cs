using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Mail.Secure;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Names somebody who receives the report too: at once when the opinion is given, else as soon as it is.</summary>
internal sealed record AddReportRecipient(RequestId Request, RecipientRole Role, string Name, string Address);

internal sealed class AddReportRecipientHandler(RelaisDb db, SecureMailOptions mails)
{
    public async Task HandleAsync(AddReportRecipient command, Act act, CancellationToken ct)
    {
        var request = await db.RequestsVisibleTo(act).AsNoTracking().AsSplitQuery().Include(r => r.Steps).Include(r => r.Parties).SingleOrDefaultAsync(r => r.Id == command.Request, ct);
        RefusedException.ThrowIf(request is null || request.IsAsker(act) ? RequestRefusals.NotFound : null);
        var address = EmailAddress.TryParse(command.Address, out var typed) && mails.IsSecure(typed) ? typed : null;
        RefusedException.ThrowIf(address is null ? ExchangeRefusals.NotSecure : null);
        var step = request!.Reply is { Kind: StepKind.Answered } reply ? reply.Id : (Guid?)null;
        RefusedException.ThrowIf(await db.SendingsOfRequest(request.Id).AnyAsync(s => s.Step == step && s.Address == address!.Text, ct) ? ExchangeRefusals.AlreadyThere : null);
        var sending = SecureSending.Plan(request.Id, command.Role, command.Name, address!);
        if (step is { } answered)
        {
            sending.Begin(answered, act.At);
        }

        db.Add(sending);
        db.Record(act, "request.add-recipient", "request/" + request.Id, request.Patient);
        await db.SaveChangesAsync(ct);
    }
}
