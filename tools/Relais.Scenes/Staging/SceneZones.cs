using NodaTime;

namespace Relais.Scenes.Staging;

/// <summary>The zones of the scenes.</summary>
internal static class SceneZones
{
    public static DateTimeZone Paris { get; } = DateTimeZoneProviders.Tzdb["Europe/Paris"];
}
