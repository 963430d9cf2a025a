using System.Globalization;

namespace Relais.Patients;

/// <summary>First names as people read them: the record keeps the capitals of the national identity, the screen shows «Marie-Anne».</summary>
internal static class FirstNameShown
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>A name that is not all in capitals stays as it was typed.</summary>
    public static string Of(string name) =>
        name.Any(char.IsLower) ? name : string.Concat(name.Select((letter, at) => at > 0 && char.IsLetter(name[at - 1]) ? char.ToLower(letter, French) : letter));
}
