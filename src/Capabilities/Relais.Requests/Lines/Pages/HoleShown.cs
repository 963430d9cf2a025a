using NodaTime;
using Relais.Kernel.Time;
using Relais.Requests.Routing;
using Relais.Ui.Components;

namespace Relais.Requests.Lines.Pages;

/// <summary>A stretch when a sector is not answered by its own recipients, in words.</summary>
/// <param name="Sector">«Brest / Lannion», «Hors secteur».</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when.</param>
/// <param name="Who">Who answers instead.</param>
/// <param name="Why">What is missing.</param>
/// <param name="Tone">Red when nobody answers.</param>
public sealed record HoleShown(string Sector, string From, string To, string Who, string Why, Tone Tone)
{
    internal static HoleShown Of(RoutingHole hole, Instant now, Instant end, DateTimeZone zone) => new(
        hole.Name,
        hole.From <= now ? "maintenant" : InFrench.DayAndHour(hole.From, zone),
        hole.To >= end ? $"au moins {InFrench.DayAndHour(end, zone)}" : InFrench.DayAndHour(hole.To, zone),
        WhoAt(hole.Level),
        hole.Why.Sentence,
        hole.Level switch
        {
            AssignmentLevel.Unattended => Tone.Late,
            AssignmentLevel.Coordination => Tone.Soon,
            _ => Tone.Info,
        });

    internal static string WhoAt(AssignmentLevel level) => level switch
    {
        AssignmentLevel.Correspondent => "le correspondant habituel",
        AssignmentLevel.Sector => "le secteur",
        AssignmentLevel.Fallback => "le groupe de repli",
        AssignmentLevel.Backup => "le renfort hors territoire",
        AssignmentLevel.Coordination => "la coordination",
        AssignmentLevel.Unattended => "personne",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
