using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Platform.SignIn.Factors;

namespace Relais.Platform.SignIn.Links;

internal sealed record FollowLink(string Token, string Password);

/// <summary>Chooses a password with a link sent by mail. What follows is the second factor, never a session.</summary>
internal sealed class FollowLinkHandler(RelaisDb db, PasswordHashing hashing, Sessions sessions, PendingProofs proofs, IClock clock)
{
    /// <summary>The account of a link that may still be used, or null.</summary>
    public async Task<Account?> FindAsync(string token, CancellationToken ct)
    {
        var id = SignIn.Token.HashOf(token);
        var link = await db.Set<OneTimeLink>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct);
        return link?.IsOpen(clock.GetCurrentInstant()) == true
            ? await db.Users.SingleOrDefaultAsync(a => a.Id == link.Account && a.DisabledAt == null, ct)
            : null;
    }

    /// <returns>The account, whose second factor is now awaited.</returns>
    public async Task<Account> HandleAsync(FollowLink command, HttpContext http, CancellationToken ct)
    {
        var account = await FindAsync(command.Token, ct);
        RefusedException.ThrowIf(account is null ? SignInRefusals.StaleLink : PasswordRules.WhyNot(command.Password, account.Email));
        var hash = await hashing.HashAsync(command.Password, ct);
        var act = new Act(account!.Professional, clock.GetCurrentInstant()) { Origin = http.Connection.RemoteIpAddress?.ToString() };
        await db.InTransactionAsync(() => UseAsync(command.Token, account, hash, act, ct), ct);
        await proofs.StartAsync(ProofKind.Password, account.Id, null, http, ct);
        return account;
    }

    private async Task UseAsync(string token, Account account, string hash, Act act, CancellationToken ct)
    {
        var id = SignIn.Token.HashOf(token);
        var won = await db.Set<OneTimeLink>()
            .Where(link => link.Id == id && link.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, act.At), ct);
        RefusedException.ThrowIf(won == 1 ? null : SignInRefusals.StaleLink);
        (account.PasswordHash, account.SecurityStamp, account.EmailConfirmed) = (hash, SignIn.Token.New(), true);
        db.Record(act, "account.password", account.Subject());
        db.Tell(new AccountChanged(account.Id, AccountChange.Password), act.At);
        await sessions.EndAllAsync(act, account.Id, ct);
    }
}
