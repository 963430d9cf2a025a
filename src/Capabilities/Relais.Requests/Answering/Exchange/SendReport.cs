using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Mail.Secure;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Once an opinion is given, plans its report to the requester, to their practice and to those named beforehand: MSSanté addresses alone.</summary>
internal sealed class SendReport(RelaisDb db, IDirectory directory, SecureMailOptions mails, IClock clock) : IHandle<RequestProgressed>
{
    public async Task HandleAsync(RequestProgressed told, Guid id, CancellationToken ct)
    {
        var key = RequestId.From(told.Request);
        if (!mails.IsOn || await db.SendingsOfRequest(key).AnyAsync(s => s.Step == told.Step, ct))
        {
            return;
        }

        var (request, now) = (await db.RequestToSend(key).AsNoTracking().SingleAsync(ct), clock.GetCurrentInstant());
        var before = await db.SendingsOfRequest(key).ToListAsync(ct);
        foreach (var planned in before.Where(sending => sending.State is SendingState.Planned))
        {
            planned.Begin(told.Step, now);
        }

        // Another opinion replaces the first: whoever was told of that one is told of this one.
        var others = before.Where(sending => sending.State is not SendingState.Waiting && sending.Role is RecipientRole.FamilyDoctor or RecipientRole.Other);
        var named = (await KnownAsync(request, ct)).Concat(others.Select(sending => (sending.Role, sending.Name, (string?)sending.Address)));
        var addresses = before.Where(sending => sending.Step == told.Step).Select(sending => sending.Address).ToHashSet();
        foreach (var (role, name, typed) in named)
        {
            if (EmailAddress.TryParse(typed, out var address) && mails.IsSecure(address) && addresses.Add(address.Text))
            {
                var sending = SecureSending.Plan(key, role, name, address);
                sending.Begin(told.Step, now);
                db.Add(sending);
            }
        }
    }

    private async Task<List<(RecipientRole Role, string Name, string? Address)>> KnownAsync(Request request, CancellationToken ct)
    {
        var found = new List<(RecipientRole, string, string?)>();
        var people = await directory.PeopleOrContactsAsync(db, [request.Author], ct);
        if (people.GetValueOrDefault(request.Author) is { } author)
        {
            found.Add((RecipientRole.Requester, author.Name, author.Email));
        }

        // Somebody else may have written it down: then the place is theirs.
        if (request.AuthorPlace is { } at && request.Channel is Channel.Web && (await directory.StructuresAsync([at], ct)).GetValueOrDefault(at) is { } place)
        {
            found.Add((RecipientRole.Practice, place.Name, place.Email));
        }

        return found;
    }
}
