using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Platform.SignIn.Factors;
using Relais.Platform.SignIn.Links;

namespace Relais.Platform.SignIn;

internal sealed record ChangePassword(string Password);

/// <summary>Changes the password of the person who acts, after a fresh proof; their other sessions end.</summary>
internal sealed class ChangePasswordHandler(RelaisDb db, PasswordHashing hashing, Sessions sessions)
{
    public async Task HandleAsync(ChangePassword command, Act act, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Professional == act.By, ct);
        RefusedException.ThrowIf(PasswordRules.WhyNot(command.Password, account.Email));
        account.PasswordHash = await hashing.HashAsync(command.Password, ct);
        account.SecurityStamp = Token.New();
        db.Record(act, "account.password", account.Subject());
        db.Tell(new AccountChanged(account.Id, AccountChange.Password), act.At);
        await sessions.EndAsync(act, db.Set<Session>().Where(s => s.Account == account.Id && s.Id != act.Session), ct);
    }
}
