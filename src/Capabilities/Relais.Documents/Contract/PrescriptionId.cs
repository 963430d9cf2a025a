using Relais.Kernel;

namespace Relais.Documents.Contract;

/// <summary>The identifier of a prescription. <c>default</c> names none.</summary>
public readonly record struct PrescriptionId(Guid Value) : IId<PrescriptionId>
{
    /// <inheritdoc />
    public static PrescriptionId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static PrescriptionId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
