using Relais.Kernel;

namespace Relais.Requests.Concertation;

/// <summary>The identifier of a board: an RCP of a team. <c>default</c> names none.</summary>
internal readonly record struct BoardId(Guid Value) : IId<BoardId>
{
    public static BoardId New() => new(Guid.CreateVersion7());

    public static BoardId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identifier of a session of a board. <c>default</c> names none.</summary>
internal readonly record struct BoardSessionId(Guid Value) : IId<BoardSessionId>
{
    public static BoardSessionId New() => new(Guid.CreateVersion7());

    public static BoardSessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The identifier of a case: one request on the list of one session. <c>default</c> names none.</summary>
internal readonly record struct BoardCaseId(Guid Value) : IId<BoardCaseId>
{
    public static BoardCaseId New() => new(Guid.CreateVersion7());

    public static BoardCaseId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
