using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Intake.Calls;
using Relais.Requests.Intake.Public;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Intake.Missing;

/// <summary>Makes sure that what is asked reaches a requester without an account: whom no e-mail reaches is to be rung up.</summary>
internal sealed class Reaching(RelaisDb db)
{
    private static readonly Duration CallWithin = Duration.FromHours(2);

    /// <summary>Adds the call to make, if one is needed, to the unit of work of the caller, who saves.</summary>
    public async Task<ReachedBy> PrepareAsync(Request request, Line line, string what, Act act, CancellationToken ct)
    {
        if (!request.IsByContact)
        {
            return ReachedBy.Account;
        }

        if (await db.ContactToMailAsync(request.Author, ct) is not null)
        {
            return ReachedBy.Email;
        }

        if ((await db.ContactsAsync([request.Author], ct)).GetValueOrDefault(request.Author) is not { Phone: not null } contact)
        {
            return ReachedBy.Letter;
        }

        var call = Call.ToMake(request, contact, what, Deadline.Due(line.OpeningHours, CallWithin, act.At, []).At ?? act.At + CallWithin, act);
        db.Add(call);
        db.Record(act, "call.plan", "call/" + call.Id, request.Patient);
        return ReachedBy.Phone;
    }
}
