namespace Relais.Kernel;

/// <summary>The identifier of a structure (ESS, CPTS, MSP, practice…). <c>default</c> names none.</summary>
public readonly record struct StructureId(Guid Value) : IId<StructureId>
{
    /// <inheritdoc />
    public static StructureId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static StructureId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
