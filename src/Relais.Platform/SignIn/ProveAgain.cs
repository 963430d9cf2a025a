using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.SignIn.Factors;

namespace Relais.Platform.SignIn;

/// <summary>A proof asked again before a sensitive act: a code when the account has an authenticator, else the password.</summary>
internal sealed record ProveAgain(string Proof);

internal sealed class ProveAgainHandler(RelaisDb db, SignInThrottle throttle, CodeCheck codes, PasswordHashing hashing, Sessions sessions)
{
    public async Task HandleAsync(ProveAgain command, Session session, HttpContext http, CancellationToken ct)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == session.Account, ct);
        await throttle.TakeAsync("code/" + account.Id, http.Connection.RemoteIpAddress, ct);
        RefusedException.ThrowIf(await WhyNotAsync(account, command.Proof, ct));
        await throttle.ForgetAsync("code/" + account.Id, http.Connection.RemoteIpAddress, ct);
        await sessions.ProveAgainAsync(session, http, ct);
    }

    private async Task<Refusal?> WhyNotAsync(Account account, string proof, CancellationToken ct)
    {
        if (account.TotpKey is not null)
        {
            return await codes.AcceptAsync(account, proof, ct) ? null : SignInRefusals.WrongCode;
        }

        var verdict = await hashing.VerifyAsync(account, proof, ct);
        return verdict is PasswordVerificationResult.Failed ? SignInRefusals.WrongPassword : null;
    }
}
