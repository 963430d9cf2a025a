using NodaTime;

namespace Relais.Scenes.Staging;

/// <summary>The zones of the scenes.</summary>
internal static class SceneZones
{
    public static DateTimeZone Paris { get; } = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    /// <summary>The Monday of the week of an instant, from which rotas turn.</summary>
    public static LocalDate MondayOf(Instant now) => now.InZone(Paris).Date.PlusDays(1).Previous(IsoDayOfWeek.Monday);
}
