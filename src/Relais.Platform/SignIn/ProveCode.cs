using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.SignIn.Factors;

namespace Relais.Platform.SignIn;

internal sealed record ProveCode(string Code);

/// <summary>The second step of signing in: a one-time code or a recovery code opens the session.</summary>
internal sealed class ProveCodeHandler(RelaisDb db, PendingProofs proofs, SignInThrottle throttle, CodeCheck codes, Sessions sessions)
{
    public async Task HandleAsync(ProveCode command, HttpContext http, CancellationToken ct)
    {
        var account = await AccountOfStepAsync(http, ct);
        await throttle.TakeAsync("code/" + account.Id, http.Connection.RemoteIpAddress, ct);
        RefusedException.ThrowIf(await codes.AcceptAsync(account, command.Code, ct) ? null : SignInRefusals.WrongCode);
        await throttle.ForgetAsync("code/" + account.Id, http.Connection.RemoteIpAddress, ct);
        await proofs.TakeAsync(ProofKind.Password, http, ct);
        await sessions.StartAsync(account, http, ct);
    }

    private async Task<Account> AccountOfStepAsync(HttpContext http, CancellationToken ct)
    {
        var id = (await proofs.FindAsync(ProofKind.Password, http, ct))?.Account;
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DisabledAt == null, ct);
        RefusedException.ThrowIf(account is null ? SignInRefusals.StaleStep : null);
        return account!;
    }
}
