using NodaTime;
using static Relais.Kernel.Time.HolidayArea;

namespace Relais.Kernel.Time;

/// <summary>What a place means for time: whose public holidays it keeps and what its clocks show.</summary>
/// <param name="Area">Whose holidays.</param>
/// <param name="Zone">The zone of its clocks, from the tz database.</param>
public sealed record Territory(HolidayArea Area, DateTimeZone Zone)
{
    /// <summary>The mainland and Corsica.</summary>
    public static Territory Mainland { get; } = Of(Metropole);

    /// <summary>The territory of a commune.</summary>
    /// <param name="inseeCode">Five characters. Any code outside Alsace-Moselle and overseas is the mainland's.</param>
    public static Territory OfCommune(string inseeCode) => inseeCode switch
    {
        "98718" or "98723" or "98731" or "98746" or "98756" or "98757" => In(PolynesieFrancaise, "Pacific/Marquesas"),
        "98719" => In(PolynesieFrancaise, "Pacific/Gambier"),
        _ => OfDepartment(inseeCode.StartsWith('9') ? inseeCode[..Math.Min(3, inseeCode.Length)] : inseeCode[..Math.Min(2, inseeCode.Length)]),
    };

    /// <summary>The territory of a department or overseas collectivity.</summary>
    /// <param name="code">Two characters, or three overseas. Any other code is the mainland's.</param>
    public static Territory OfDepartment(string code) => Of(code switch
    {
        "57" or "67" or "68" => AlsaceMoselle,
        "971" => Guadeloupe,
        "972" => Martinique,
        "973" => Guyane,
        "974" => Reunion,
        "975" => SaintPierreEtMiquelon,
        "976" => Mayotte,
        "977" => SaintBarthelemy,
        "978" => SaintMartin,
        "986" => WallisEtFutuna,
        "987" => PolynesieFrancaise,
        "988" => NouvelleCaledonie,
        _ => Metropole,
    });

    /// <summary>An area with the zone of most of its people (Tahiti for French Polynesia).</summary>
    public static Territory Of(HolidayArea area) => In(area, area switch
    {
        Guadeloupe => "America/Guadeloupe",
        Martinique => "America/Martinique",
        Guyane => "America/Cayenne",
        Reunion => "Indian/Reunion",
        Mayotte => "Indian/Mayotte",
        SaintPierreEtMiquelon => "America/Miquelon",
        SaintBarthelemy => "America/St_Barthelemy",
        SaintMartin => "America/Marigot",
        NouvelleCaledonie => "Pacific/Noumea",
        PolynesieFrancaise => "Pacific/Tahiti",
        WallisEtFutuna => "Pacific/Wallis",
        _ => "Europe/Paris",
    });

    private static Territory In(HolidayArea area, string zone) => new(area, DateTimeZoneProviders.Tzdb[zone]);
}
