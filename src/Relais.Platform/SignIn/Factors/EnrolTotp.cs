using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Confirms an authenticator application by a first code.</summary>
/// <param name="Key">The seed shown on the page, sealed for this account.</param>
/// <param name="Code">The code that the application shows.</param>
internal sealed record EnrolTotp(string Key, string Code);

internal sealed class EnrolTotpHandler(RelaisDb db, CodeCheck codes, RecoveryCodes recovery, IClock clock)
{
    /// <summary>A new seed and its sealed form for the page.</summary>
    public (byte[] Key, string Sealed) Propose(Account account)
    {
        var key = Totp.NewKey();
        return (key, Convert.ToBase64String(codes.Seal(account, key)));
    }

    /// <summary>The seed that the page had proposed, or null when it is not this account's.</summary>
    public byte[]? Read(Account account, string? proposed)
    {
        var box = new byte[200];
        return Convert.TryFromBase64String(proposed ?? "", box, out var length) ? codes.Open(account, box.AsSpan(0, length)) : null;
    }

    /// <returns>The recovery codes, when these are the first.</returns>
    public async Task<IReadOnlyList<string>> HandleAsync(EnrolTotp command, Account account, Act act, CancellationToken ct)
    {
        var key = Read(account, command.Key);
        var step = key is null ? null : Totp.StepOf(key, command.Code, clock.GetCurrentInstant());
        RefusedException.ThrowIf(step is null ? SignInRefusals.WrongCode : null);
        (account.TotpKey, account.TotpStep) = (codes.Seal(account, key), step);
        db.Record(act, "account.totp", account.Subject());
        var shown = await recovery.LeftAsync(account, ct) == 0 ? await recovery.RenewAsync(account, act, ct) : [];
        await db.SaveChangesAsync(ct);
        return shown;
    }
}
