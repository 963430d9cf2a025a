using Relais.Kernel;

namespace Relais.Documents.Contract;

/// <summary>The identifier of what one or several editions of the public database say of a drug. <c>default</c> names none.</summary>
public readonly record struct DrugId(Guid Value) : IId<DrugId>
{
    /// <inheritdoc />
    public static DrugId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static DrugId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
