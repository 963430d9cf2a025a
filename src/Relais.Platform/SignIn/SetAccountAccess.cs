using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Platform.SignIn;

/// <summary>Opens or closes a person's account; closing it ends their sessions at once.</summary>
/// <param name="Person">Whose account.</param>
/// <param name="Open">Whether the person may sign in.</param>
public sealed record SetAccountAccess(ProfessionalId Person, bool Open);

/// <summary>Opens or closes accounts, for an administrator.</summary>
public sealed class SetAccountAccessHandler(RelaisDb db, Sessions sessions)
{
    /// <summary>Effective on the next request of that person. The caller has checked that the person is within the administrator's reach.</summary>
    public async Task HandleAsync(SetAccountAccess command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(act.HoldsAnywhere(Role.Administrator) ? null : SignInRefusals.NotAdministrator);
        var account = await db.Users.SingleOrDefaultAsync(a => a.Professional == command.Person, ct);
        RefusedException.ThrowIf(account is null ? SignInRefusals.NoAccount : null);
        account!.DisabledAt = command.Open ? null : account.DisabledAt ?? act.At;
        db.Record(act, command.Open ? "account.enable" : "account.disable", account.Subject());
        await (command.Open ? db.SaveChangesAsync(ct) : sessions.EndAllAsync(act, account.Id, ct));
    }
}
