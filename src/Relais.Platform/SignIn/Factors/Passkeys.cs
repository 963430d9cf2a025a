using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Keys kept by a phone, a computer or a stick, unlocked by a finger, a face or a code: two factors in one.</summary>
internal sealed class Passkeys(RelaisDb db, UserManager<Account> users, IPasskeyHandler<Account> handler, PendingProofs proofs, ILogger<Passkeys> log)
{
    public const int MaxName = 60;

    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(Account account) =>
        [.. (await users.GetPasskeysAsync(account)).OrderBy(passkey => passkey.CreatedAt)];

    /// <summary>What the browser needs to ask for a passkey; the challenge is kept ten minutes.</summary>
    public async Task<string> OptionsToUseAsync(HttpContext http, CancellationToken ct)
    {
        var options = await handler.MakeRequestOptionsAsync(null, http);
        await proofs.StartAsync(ProofKind.PasskeyUse, null, options.AssertionState, http, ct);
        return options.RequestOptionsJson;
    }

    /// <summary>What the browser needs to make a new passkey.</summary>
    public async Task<string> OptionsToAddAsync(Account account, HttpContext http, CancellationToken ct)
    {
        var name = account.Email ?? "Relais";
        var options = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.ToString(), Name = name, DisplayName = name }, http);
        await proofs.StartAsync(ProofKind.PasskeyNew, account.Id, options.AttestationState, http, ct);
        return options.CreationOptionsJson;
    }

    /// <summary>The account whose passkey answered the challenge of this browser.</summary>
    public async Task<Account> ProveAsync(string credential, HttpContext http, CancellationToken ct)
    {
        var proof = await proofs.TakeAsync(ProofKind.PasskeyUse, http, ct);
        RefusedException.ThrowIf(proof is null ? SignInRefusals.StaleStep : null);
        var answer = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = proof!.State });
        LogWhy(answer.Failure);
        RefusedException.ThrowIf(answer is { Succeeded: true, User.DisabledAt: null } ? null : SignInRefusals.WrongPasskey);
        await SaveAsync(() => users.AddOrUpdatePasskeyAsync(answer.User!, answer.Passkey!));
        return answer.User!;
    }

    /// <summary>Keeps the passkey that the browser has just made for this account.</summary>
    public async Task AddAsync(Account account, string credential, string? name, Act act, HttpContext http, CancellationToken ct)
    {
        var proof = await proofs.TakeAsync(ProofKind.PasskeyNew, http, ct);
        RefusedException.ThrowIf(proof is null || proof.Account != account.Id ? SignInRefusals.StaleStep : null);
        var answer = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential, AttestationState = proof!.State });
        LogWhy(answer.Failure);
        RefusedException.ThrowIf(answer.Succeeded ? null : SignInRefusals.WrongPasskey);
        answer.Passkey!.Name = NameOf(name) ?? "Clé d’accès";
        db.Record(act, "account.passkey-add", account.Subject());
        await SaveAsync(() => users.AddOrUpdatePasskeyAsync(account, answer.Passkey));
    }

    public async Task RenameAsync(Account account, byte[] id, string? name, Act act)
    {
        RefusedException.ThrowIf(NameOf(name) is null ? SignInRefusals.PasskeyName : null);
        var passkey = await users.GetPasskeyAsync(account, id) ?? throw new RefusedException(SignInRefusals.NoSuchPasskey);
        passkey.Name = NameOf(name);
        db.Record(act, "account.passkey-rename", account.Subject());
        await SaveAsync(() => users.AddOrUpdatePasskeyAsync(account, passkey));
    }

    public async Task RemoveAsync(Account account, byte[] id, Act act)
    {
        var passkeys = await users.GetPasskeysAsync(account);
        RefusedException.ThrowIf(passkeys.Any(passkey => passkey.CredentialId.AsSpan().SequenceEqual(id)) ? null : SignInRefusals.NoSuchPasskey);
        RefusedException.ThrowIf(passkeys.Count == 1 && account.TotpKey is null ? SignInRefusals.LastFactor : null);
        db.Record(act, "account.passkey-remove", account.Subject());
        await SaveAsync(() => users.RemovePasskeyAsync(account, id));
    }

    private static string? NameOf(string? typed) => typed?.Trim() is { Length: > 0 and <= MaxName } name ? name : null;

    private void LogWhy(PasskeyException? failure)
    {
        if (failure is not null)
        {
            log.LogWarning("A passkey was refused: {Reason}", failure.Message);
        }
    }

    /// <summary>Identity saves the journal's line together with its own change.</summary>
    private static async Task SaveAsync(Func<Task<IdentityResult>> change)
    {
        var result = await change();
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("Identity refused: " + string.Join(", ", result.Errors.Select(error => error.Code)));
        }
    }
}
