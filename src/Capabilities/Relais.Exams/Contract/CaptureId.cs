using Relais.Kernel;

namespace Relais.Exams.Contract;

/// <summary>The identifier of a capture by telephone. <c>default</c> names none.</summary>
public readonly record struct CaptureId(Guid Value) : IId<CaptureId>
{
    /// <inheritdoc />
    public static CaptureId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static CaptureId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
