using NodaTime;
using Relais.Kernel;

namespace Relais.Directory.Contract;

/// <summary>Days during which one professional acts in place of another.</summary>
/// <param name="Replaced">Who is replaced.</param>
/// <param name="Substitute">Who acts in their place.</param>
/// <param name="StartsAt">The first instant.</param>
/// <param name="EndsAt">The first instant when it holds no more.</param>
public sealed record ReplacementCard(ProfessionalId Replaced, ProfessionalId Substitute, Instant StartsAt, Instant EndsAt)
{
    /// <summary>Whether it holds at an instant.</summary>
    public bool Holds(Instant at) => StartsAt <= at && at < EndsAt;
}
