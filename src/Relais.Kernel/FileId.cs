namespace Relais.Kernel;

/// <summary>The identifier of a stored file. <c>default</c> names none.</summary>
public readonly record struct FileId(Guid Value) : IId<FileId>
{
    /// <inheritdoc />
    public static FileId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static FileId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
