using Relais.Kernel;

namespace Relais.Requests.Lines;

/// <summary>The identifier of a rota: experts who take turns. <c>default</c> names none.</summary>
internal readonly record struct RotaId(Guid Value) : IId<RotaId>
{
    /// <inheritdoc />
    public static RotaId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static RotaId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
