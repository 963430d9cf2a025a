using Relais.Kernel;

namespace Relais.Messaging.Notices;

/// <summary>The identifier of a posted notice. <c>default</c> names none.</summary>
internal readonly record struct NoticeId(Guid Value) : IId<NoticeId>
{
    public static NoticeId New() => new(Guid.CreateVersion7());

    public static NoticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
