namespace Relais.Kernel;

/// <summary>The identifier of a team of a structure. <c>default</c> names none.</summary>
public readonly record struct TeamId(Guid Value) : IId<TeamId>
{
    /// <inheritdoc />
    public static TeamId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static TeamId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
