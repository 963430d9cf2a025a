using NodaTime;
using Relais.Kernel;

namespace Relais.Platform.Acts;

/// <summary>Tells which roles a person holds; implemented by the directory.</summary>
public interface IGrants
{
    /// <summary>The roles held by a person at an instant, a whole-structure membership also giving one grant for each team.</summary>
    Task<IReadOnlyList<Grant>> OfAsync(ProfessionalId person, Instant at, CancellationToken ct);
}
