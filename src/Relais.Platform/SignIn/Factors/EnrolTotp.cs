using Microsoft.AspNetCore.Http;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Confirms an authenticator application by a first code.</summary>
/// <param name="Key">The seed shown on the page, sealed for this account.</param>
/// <param name="Code">The code that the application shows.</param>
internal sealed record EnrolTotp(string Key, string Code);

internal sealed class EnrolTotpHandler(RelaisDb db, CodeCheck codes, Enrolment enrolment, IClock clock)
{
    /// <summary>A new seed, sealed for the page.</summary>
    public string Propose(Account account) => Convert.ToBase64String(codes.Seal(account, Totp.NewKey()));

    /// <summary>The seed that the page had proposed, or null when it is not this account's.</summary>
    public byte[]? Read(Account account, string? proposed)
    {
        var box = new byte[200];
        return Convert.TryFromBase64String(proposed ?? "", box, out var length) ? codes.Open(account, box.AsSpan(0, length)) : null;
    }

    /// <returns>The recovery codes, when these are the first.</returns>
    public Task<IReadOnlyList<string>> HandleAsync(EnrolTotp command, Account account, Act act, HttpContext http, CancellationToken ct)
    {
        var key = Read(account, command.Key);
        var step = key is null ? null : Totp.StepOf(key, command.Code, clock.GetCurrentInstant());
        RefusedException.ThrowIf(step is null ? SignInRefusals.WrongCode : null);
        (account.TotpKey, account.TotpStep) = (codes.Seal(account, key), step);
        db.Record(act, "account.totp", account.Subject());
        return enrolment.CompleteAsync(account, act, http, ct);
    }
}
