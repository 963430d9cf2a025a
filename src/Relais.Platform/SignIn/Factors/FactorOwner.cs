using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Who may add a second factor now: the person of the session, or one who has proved a password and has no second factor yet.</summary>
internal sealed class FactorOwner(RelaisDb db, PendingProofs proofs, IClock clock)
{
    /// <summary>The account, or null.</summary>
    public async Task<Account?> FindAsync(HttpContext http, CancellationToken ct)
    {
        var session = http.Items[typeof(Session)] as Session;
        var id = session?.Account ?? (await proofs.FindAsync(ProofKind.Password, http, ct))?.Account;
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == id && a.DisabledAt == null, ct);
        return account is null || (session is null && await HasFactorAsync(account, ct)) ? null : account;
    }

    /// <summary>Whether something else than the password is needed to sign in.</summary>
    public async Task<bool> HasFactorAsync(Account account, CancellationToken ct) =>
        account.TotpKey is not null || await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == account.Id, ct);

    /// <summary>The act of a person who has no session yet.</summary>
    public Act ActOf(Account account, HttpContext http) =>
        new(account.Professional, clock.GetCurrentInstant()) { Origin = http.Connection.RemoteIpAddress?.ToString() };
}
