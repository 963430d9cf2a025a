using Relais.Kernel;

namespace Relais.Directory.People;

/// <summary>The identifier of a membership. <c>default</c> names none.</summary>
public readonly record struct MembershipId(Guid Value) : IId<MembershipId>
{
    public static MembershipId New() => new(Guid.CreateVersion7());

    public static MembershipId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
