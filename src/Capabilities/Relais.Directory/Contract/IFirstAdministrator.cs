using Relais.Kernel;

namespace Relais.Directory.Contract;

/// <summary>Starts an empty installation: the first structure and who administers it, for the command line.</summary>
public interface IFirstAdministrator
{
    /// <summary>Creates the structure, the person, the role and the account.</summary>
    /// <param name="first">Who and where.</param>
    /// <param name="act">Relais itself.</param>
    /// <param name="ct">Stops; nothing is created then.</param>
    /// <returns>Where the person chooses a password: valid a day, once.</returns>
    /// <exception cref="RefusedException">Somebody administers already, or what was given is wrong.</exception>
    Task<Uri> OpenAsync(FirstAdministrator first, Act act, CancellationToken ct);
}

/// <summary>The first administrator of an installation.</summary>
/// <param name="Email">The address to sign in with.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Structure">The name of the specialised care team; its kind, commune and all else are edited in the browser.</param>
public sealed record FirstAdministrator(string Email, string FirstName, string LastName, string Structure);
