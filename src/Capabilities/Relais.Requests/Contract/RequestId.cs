using Relais.Kernel;

namespace Relais.Requests.Contract;

/// <summary>The identifier of a request for an opinion. <c>default</c> names none.</summary>
public readonly record struct RequestId(Guid Value) : IId<RequestId>
{
    /// <inheritdoc />
    public static RequestId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static RequestId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
