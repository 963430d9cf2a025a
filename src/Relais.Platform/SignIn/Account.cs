using Microsoft.AspNetCore.Identity;
using Relais.Kernel;

namespace Relais.Platform.SignIn;

/// <summary>What a person signs in with: e-mail, password, second factor, passkeys.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The person who acts with this account.</summary>
    public ProfessionalId Professional { get; set; }
}
