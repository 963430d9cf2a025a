using NodaTime;
using Relais.Kernel.Time;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Ui.Time;

namespace Relais.Requests.Reading;

/// <summary>The promise of a request, as the clock shows it.</summary>
internal static class Clocks
{
    public static Promise Of(Request request, Line line, Instant now) =>
        new(request.DueAt)
        {
            Ended = request.State.IsUnanswered(),
            Answered = request.AnsweredAt,
            Paused = request.State is RequestState.ComplementAwaited,
            Remaining = request.IsOpen ? request.Left ?? (request.DueAt is { } due ? Deadline.TimeLeft(line.OpeningHours, due, now) : null) : null,
            Zone = line.Zone,
        };

    private static bool IsUnanswered(this RequestState state) => state is RequestState.Withdrawn or RequestState.Declined;

    public static Promise Of(RequestRow row) =>
        new(row.DueAt)
        {
            Ended = row.State.IsUnanswered(),
            Answered = row.AnsweredAt,
            Paused = row.State is RequestState.ComplementAwaited,
            Remaining = row.Left,
            Zone = row.Zone,
        };
}
