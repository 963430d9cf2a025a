using Microsoft.AspNetCore.Identity;
using Relais.Kernel;

namespace Relais.Platform.SignIn.Factors;

/// <summary>Hashes passwords on as many threads as there are cores, no more; the others wait their turn, or are asked to come back.</summary>
internal sealed class PasswordHashing(IPasswordHasher<Account> hasher) : IDisposable
{
    private const int WaitingPerCore = 16;

    private static readonly Account Nobody = new();

    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);
    private readonly Lazy<string> _nobodysHash = new(() => hasher.HashPassword(Nobody, Token.New()));
    private int _waiting;

    public void Dispose() => _cores.Dispose();

    public Task<string> HashAsync(string password, CancellationToken ct) =>
        RunAsync(() => hasher.HashPassword(Nobody, PasswordRules.Normalize(password)), ct);

    /// <summary>Verifies a password against an account, or against nobody in the same time.</summary>
    public Task<PasswordVerificationResult> VerifyAsync(Account? account, string password, CancellationToken ct) =>
        RunAsync(() => Verify(account, password), ct);

    private PasswordVerificationResult Verify(Account? account, string password)
    {
        var typed = PasswordRules.Normalize(password.Length > PasswordRules.MaxLength ? password[..PasswordRules.MaxLength] : password);
        var verdict = hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? _nobodysHash.Value, typed);
        return account?.PasswordHash is null || password.Length > PasswordRules.MaxLength ? PasswordVerificationResult.Failed : verdict;
    }

    private async Task<T> RunAsync<T>(Func<T> work, CancellationToken ct)
    {
        try
        {
            RefusedException.ThrowIf(
                Interlocked.Increment(ref _waiting) > Environment.ProcessorCount * WaitingPerCore ? SignInRefusals.Busy : null);
            await _cores.WaitAsync(ct);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return await Task.Run(work, ct);
        }
        finally
        {
            _cores.Release();
        }
    }
}
