using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Visits;

/// <summary>Five minutes of an expert that a chosen slot holds.</summary>
/// <remarks>
/// Its key is the expert and the moment: no two slots of one expert can hold the same five minutes, on any database, whatever the code
/// above does. Slots begin and last by five minutes, so two that overlap always share a cell. An agenda holds its visits in the same table.
/// </remarks>
internal sealed class TakenTime
{
    public const int Minutes = 5;

    public required ProfessionalId Host { get; init; }
    public required Instant At { get; init; }
    public required Guid Slot { get; init; }

    /// <summary>The cells of a time, in order: all who take them take them in the same order, so that nobody waits in a ring.</summary>
    public static IEnumerable<Instant> Of(Instant from, Instant until)
    {
        for (var at = from; at < until; at += Duration.FromMinutes(Minutes))
        {
            yield return at;
        }
    }

    public static bool IsWhole(Instant at) => at.ToUnixTimeSeconds() % (Minutes * 60) == 0 && at.ToUnixTimeTicks() % NodaConstants.TicksPerSecond == 0;
}
