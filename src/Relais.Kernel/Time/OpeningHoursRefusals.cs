namespace Relais.Kernel.Time;

/// <summary>What may be wrong in typed opening hours.</summary>
internal static class OpeningHoursRefusals
{
    private const string Example = "«\u00A0lun-ven 08:00-12:00,14:00-19:00\u00A0»";

    public static Refusal Empty { get; } = new("hours.empty", $"Indiquez au moins un jour et ses heures, par exemple {Example}.");

    public static Refusal Unread(string clause) =>
        new("hours.unread", $"«\u00A0{clause}\u00A0» ne se lit pas. Écrivez les jours puis les heures, par exemple {Example}.");

    public static Refusal NotADay(string word) =>
        new("hours.not-a-day", $"«\u00A0{word}\u00A0» n’est pas un jour. Écrivez lun, mar, mer, jeu, ven, sam ou dim.");

    public static Refusal DayTwice(string day) =>
        new("hours.day-twice", $"Le {day} est donné deux fois. Mettez toutes ses heures ensemble, séparées par des virgules.");

    public static Refusal NotATime(string range) =>
        new("hours.not-a-time", $"«\u00A0{range.Trim()}\u00A0» n’est pas une plage horaire. Écrivez par exemple 08:00-12:30, de 00:00 à 24:00.");

    public static Refusal EndsBeforeStart(string range) =>
        new("hours.ends-before-start", $"La plage {range.Trim()} finit avant de commencer. Pour une nuit, écrivez deux plages\u00A0: «\u00A0lun 20:00-24:00; mar 00:00-08:00\u00A0».");

    public static Refusal Overlap(string one, string other) =>
        new("hours.overlap", $"Les plages {one} et {other} se recouvrent. Gardez-en une seule.");
}
