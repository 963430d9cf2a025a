using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Platform.SignIn.Links;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Takes the authenticator application away, when a passkey remains.</summary>
internal sealed class RemoveTotpHandler(RelaisDb db)
{
    public async Task HandleAsync(Account account, Act act, CancellationToken ct)
    {
        var remains = await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == account.Id, ct);
        RefusedException.ThrowIf(remains ? null : SignInRefusals.LastFactor);
        account.TotpKey = null;
        db.Record(act, "account.totp-remove", account.Subject());
        db.Tell(new AccountChanged(account.Id, AccountChange.SecondFactor), act.At);
        await db.SaveChangesAsync(ct);
    }
}
