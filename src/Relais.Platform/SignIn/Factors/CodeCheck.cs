using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Platform.Data;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Accepts a one-time code or a recovery code, each exactly once however many requests bring it.</summary>
internal sealed class CodeCheck(RelaisDb db, Secrets secrets, IClock clock)
{
    private const string KeyName = "totp";

    public byte[] Seal(Account account, ReadOnlySpan<byte> key) => secrets.Seal(KeyName, account.Subject(), key);

    public byte[]? Open(Account account, ReadOnlySpan<byte> box) => secrets.Open(KeyName, account.Subject(), box);

    public Task<bool> AcceptAsync(Account account, string typed, CancellationToken ct) =>
        RecoveryCode.LooksLike(typed) ? AcceptRecoveryAsync(account, typed, ct) : AcceptTotpAsync(account, typed, ct);

    private async Task<bool> AcceptTotpAsync(Account account, string typed, CancellationToken ct)
    {
        var key = account.TotpKey is null ? null : Open(account, account.TotpKey);
        if (key is null || Totp.StepOf(key, typed, clock.GetCurrentInstant()) is not { } step)
        {
            return false;
        }

        return await db.Users
            .Where(a => a.Id == account.Id && (a.TotpStep == null || a.TotpStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.TotpStep, step), ct) == 1;
    }

    private async Task<bool> AcceptRecoveryAsync(Account account, string typed, CancellationToken ct)
    {
        var (id, now) = (RecoveryCode.IdOf(account.Id, typed), clock.GetCurrentInstant());
        return await db.Set<RecoveryCode>()
            .Where(code => code.Id == id && code.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, now), ct) == 1;
    }
}
