namespace Relais.Kernel;

/// <summary>The identifier of a patient. <c>default</c> names none.</summary>
public readonly record struct PatientId(Guid Value) : IId<PatientId>
{
    /// <inheritdoc />
    public static PatientId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static PatientId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
