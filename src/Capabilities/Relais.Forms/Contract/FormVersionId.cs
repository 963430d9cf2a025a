using Relais.Kernel;

namespace Relais.Forms.Contract;

/// <summary>The identifier of one version of a form: it never changes once published. <c>default</c> names none.</summary>
public readonly record struct FormVersionId(Guid Value) : IId<FormVersionId>
{
    /// <inheritdoc />
    public static FormVersionId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static FormVersionId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
