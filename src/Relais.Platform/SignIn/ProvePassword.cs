using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.SignIn.Factors;

namespace Relais.Platform.SignIn;

internal sealed record ProvePassword(string Email, string Password);

/// <summary>The first step of signing in. It takes as long and answers the same for an unknown e-mail as for a wrong password.</summary>
internal sealed class ProvePasswordHandler(RelaisDb db, PasswordHashing hashing, SignInThrottle throttle, PendingProofs proofs, IClock clock)
{
    /// <returns>The account, whose second factor is now awaited.</returns>
    public async Task<Account> HandleAsync(ProvePassword command, HttpContext http, CancellationToken ct)
    {
        var origin = http.Connection.RemoteIpAddress;
        await throttle.TakeAsync(command.Email, origin, ct);
        var email = Account.Normalize(command.Email);
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == email, ct);
        var verdict = await hashing.VerifyAsync(account, command.Password, ct);
        if (account is null || verdict is PasswordVerificationResult.Failed || account.DisabledAt is not null)
        {
            await RefuseAsync(account, origin, ct);
        }

        if (verdict is PasswordVerificationResult.SuccessRehashNeeded)
        {
            account!.PasswordHash = await hashing.HashAsync(command.Password, ct);
        }

        await throttle.ForgetAsync(command.Email, origin, ct);
        await proofs.StartAsync(ProofKind.Password, account!.Id, null, http, ct);
        return account;
    }

    private async Task RefuseAsync(Account? account, IPAddress? origin, CancellationToken ct)
    {
        var act = Act.OfRelais(clock.GetCurrentInstant()) with { Origin = origin?.ToString() };
        db.Record(act, "session.refuse", account?.Subject() ?? "account/unknown");
        await db.SaveChangesAsync(ct);
        throw new RefusedException(SignInRefusals.WrongPair);
    }
}
