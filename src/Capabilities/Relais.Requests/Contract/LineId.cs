using Relais.Kernel;

namespace Relais.Requests.Contract;

/// <summary>The identifier of a line of advice (<i>ligne d'avis</i>) of a team. <c>default</c> names none.</summary>
public readonly record struct LineId(Guid Value) : IId<LineId>
{
    /// <inheritdoc />
    public static LineId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static LineId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
