using Microsoft.AspNetCore.Http;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Relais.Platform.SignIn.Links;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Ends the adding of a second factor: recovery codes when there are none, a mail, and the session of a person who was signing in for the first time.</summary>
internal sealed class Enrolment(RelaisDb db, RecoveryCodes recovery, PendingProofs proofs, Sessions sessions)
{
    /// <returns>The recovery codes to show now, when they are new.</returns>
    public async Task<IReadOnlyList<string>> CompleteAsync(Account account, Act act, HttpContext http, CancellationToken ct)
    {
        var shown = await recovery.LeftAsync(account, ct) == 0 ? await recovery.RenewAsync(account, act, ct) : [];
        db.Tell(new AccountChanged(account.Id, AccountChange.SecondFactor), act.At);
        await db.SaveChangesAsync(ct);
        if (act.Session is null && await proofs.TakeAsync(ProofKind.Password, http, ct) is not null)
        {
            await sessions.StartAsync(account, http, ct);
        }

        return shown;
    }
}
