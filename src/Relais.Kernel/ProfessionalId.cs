namespace Relais.Kernel;

/// <summary>The identifier of a professional, or of another person who acts in Relais. <c>default</c> names nobody.</summary>
public readonly record struct ProfessionalId(Guid Value) : IId<ProfessionalId>
{
    /// <summary>Relais itself, when no person acts: a sweep, a reminder, an automatic reassignment.</summary>
    public static ProfessionalId Relais { get; } = new(new Guid("00000000-0000-7000-8000-000000000001"));

    /// <inheritdoc />
    public static ProfessionalId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static ProfessionalId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
