using NodaTime;

namespace Relais.Kernel.Time;

/// <summary>One public holiday.</summary>
/// <param name="Date">Its date.</param>
/// <param name="Name">Its French name.</param>
public sealed record Holiday(LocalDate Date, string Name);
