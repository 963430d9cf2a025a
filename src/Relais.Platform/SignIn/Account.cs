using Microsoft.AspNetCore.Identity;
using NodaTime;
using Relais.Kernel;

namespace Relais.Platform.SignIn;

/// <summary>What a person signs in with: e-mail, password, second factor, passkeys.</summary>
/// <remarks>Invited (no password) → active ⇄ disabled. A session is only ever opened by two factors: a password and a code, or a passkey.</remarks>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The person who acts with this account.</summary>
    public ProfessionalId Professional { get; set; }

    /// <summary>The seed of the one-time codes, sealed; null until an authenticator application is confirmed.</summary>
    public byte[]? TotpKey { get; set; }

    /// <summary>The last accepted time step: a code is accepted once.</summary>
    public long? TotpStep { get; set; }

    /// <summary>When an administrator disabled the account, or null.</summary>
    public Instant? DisabledAt { get; set; }

    internal static Account Of(ProfessionalId professional, string? email)
    {
        var account = new Account { Id = Guid.CreateVersion7(), Professional = professional, SecurityStamp = Token.New() };
        account.UseEmail(email);
        return account;
    }

    internal static string Normalize(string email) => email.Trim().Normalize().ToUpperInvariant();

    internal void UseEmail(string? email)
    {
        (Email, NormalizedEmail) = (email, email is null ? null : Normalize(email));
        UserName = email ?? Professional.ToString();
        NormalizedUserName = Normalize(UserName);
    }

    internal string Subject() => "account/" + Id;
}
