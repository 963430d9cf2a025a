namespace Relais.Platform.SignIn.Links;

/// <summary>A link was asked for an e-mail address, known or not: only the handler, out of sight, finds out.</summary>
/// <param name="Email">Where to send it.</param>
/// <param name="Kind">Why.</param>
public sealed record LinkAsked(string Email, LinkKind Kind);

/// <summary>Why a link is sent.</summary>
public enum LinkKind
{
    /// <summary>A new person is invited: seven days.</summary>
    Invitation,

    /// <summary>The password is forgotten: one hour.</summary>
    Reset,
}

/// <summary>What a person signs in with was changed: they are told by mail, in case it was not them.</summary>
/// <param name="Account">Whose account.</param>
/// <param name="Change">What changed.</param>
public sealed record AccountChanged(Guid Account, AccountChange Change);

/// <summary>What changed in an account.</summary>
public enum AccountChange
{
    /// <summary>The password.</summary>
    Password,

    /// <summary>A second factor was added, replaced or removed, or recovery codes were made anew.</summary>
    SecondFactor,
}
