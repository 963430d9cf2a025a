using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;

namespace Relais.Platform.SignIn.Links;

/// <summary>Opens an account for a person and sends them the link to choose a password; again sends a new link.</summary>
/// <param name="Person">Who is invited.</param>
/// <param name="Email">The address they will sign in with.</param>
public sealed record InviteAccount(ProfessionalId Person, string Email);

/// <summary>Invites people, for an administrator.</summary>
public sealed partial class InviteAccountHandler(RelaisDb db)
{
    /// <summary>The caller has checked that the person is within the administrator's reach.</summary>
    public async Task HandleAsync(InviteAccount command, Act act, CancellationToken ct)
    {
        var email = command.Email.Trim();
        RefusedException.ThrowIf(act.HoldsAnywhere(Role.Administrator) || act.By == ProfessionalId.Relais ? null : SignInRefusals.NotAdministrator);
        RefusedException.ThrowIf(email.Length <= 200 && EmailForm.IsMatch(email) ? null : SignInRefusals.BadEmail);
        var account = await db.Users.SingleOrDefaultAsync(a => a.Professional == command.Person, ct);
        RefusedException.ThrowIf(await WhyNotAsync(account, command.Person, email, ct));
        account ??= db.Add(Account.Of(command.Person, email)).Entity;
        account.UseEmail(email);
        db.Record(act, "account.invite", account.Subject());
        db.Tell(new LinkAsked(email, LinkKind.Invitation), act.At);
        await db.SaveChangesAsync(ct);
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.NonBacktracking)]
    private static partial Regex EmailForm { get; }

    private async Task<Refusal?> WhyNotAsync(Account? account, ProfessionalId person, string email, CancellationToken ct)
    {
        var normal = Account.Normalize(email);
        if (account?.PasswordHash is not null && account.NormalizedEmail != normal)
        {
            return SignInRefusals.OtherEmail;
        }

        return await db.Users.AnyAsync(a => a.NormalizedEmail == normal && a.Professional != person, ct) ? SignInRefusals.EmailTaken : null;
    }
}
