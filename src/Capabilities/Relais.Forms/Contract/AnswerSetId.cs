using Relais.Kernel;

namespace Relais.Forms.Contract;

/// <summary>The identifier of a set of answers to one version of a form. <c>default</c> names none.</summary>
public readonly record struct AnswerSetId(Guid Value) : IId<AnswerSetId>
{
    /// <inheritdoc />
    public static AnswerSetId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public static AnswerSetId From(Guid value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
