using Relais.Kernel;

namespace Relais.Forms.Contract;

/// <summary>The identifier of a form of a team. <c>default</c> names none.</summary>
public readonly record struct FormId(Guid Value) : IId<FormId>
{
    /// <inheritdoc />
    public static FormId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static FormId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
