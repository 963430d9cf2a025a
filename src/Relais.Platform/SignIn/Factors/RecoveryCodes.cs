using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Makes and counts recovery codes.</summary>
internal sealed class RecoveryCodes(RelaisDb db)
{
    public Task<int> LeftAsync(Account account, CancellationToken ct) =>
        db.Set<RecoveryCode>().CountAsync(code => code.Account == account.Id && code.UsedAt == null, ct);

    /// <summary>Ten new codes, the former ones being void. They are shown now and never again; the caller saves.</summary>
    public async Task<IReadOnlyList<string>> RenewAsync(Account account, Act act, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().Where(code => code.Account == account.Id).ToListAsync(ct));
        string[] codes = [.. Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.New())];
        db.AddRange(codes.Select(code => RecoveryCode.Of(account.Id, code)));
        db.Record(act, "account.recovery-codes", account.Subject());
        return codes;
    }
}
