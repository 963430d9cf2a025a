using NodaTime;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Intake.Sorting;

/// <summary>What sorting looks at, in one request, at one moment.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Promise">Open time promised.</param>
/// <param name="Left">Open time left of the promise, negative when late; null when no clock runs.</param>
internal sealed record TriageFacts(RequestState State, Duration Promise, Duration? Left)
{
    public bool IsUrgent { get; init; }

    /// <summary>Whether the promise is lost, whatever the hours since.</summary>
    public bool IsLate { get; init; }

    /// <summary>The words of the line's list that the question says.</summary>
    public IReadOnlyList<string> RedFlags { get; init; } = [];
    public bool HasExpert { get; init; }
    public Orientation? Orientation { get; init; }

    /// <summary>Set by the coordination, or null.</summary>
    public Priority? Set { get; init; }

    /// <summary>How often it was passed on after a silence.</summary>
    public int Silences { get; init; }

    public static TriageFacts Of(Request request, Line line, Instant now) =>
        new(request.State, request.Promise, Reading.Clocks.Of(request, line, now).Remaining)
        {
            IsUrgent = request.IsUrgent,
            IsLate = request.IsLate(now),
            RedFlags = Sorting.RedFlags.Read(request.RedFlags),
            HasExpert = request.Expert is not null,
            Orientation = request.Orientation,
            Set = request.Priority,
            Silences = request.Silent.Count,
        };
}
