namespace Relais.Kernel;

/// <summary>The identifier of a sector: a set of communes that a team answers together. <c>default</c> names none.</summary>
public readonly record struct SectorId(Guid Value) : IId<SectorId>
{
    /// <inheritdoc />
    public static SectorId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static SectorId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
