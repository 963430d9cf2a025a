namespace Relais.Kernel;

/// <summary>Reads what a form chose among the names of an enumeration.</summary>
public static class EnumName
{
    /// <summary>The value of that name, or null. A number names none: somebody who means harm sends <c>-1</c>, which .NET would take for a value.</summary>
    public static T? Of<T>(string? name)
        where T : struct, Enum =>
        name is { Length: > 0 } && char.IsAsciiLetter(name[0]) && Enum.TryParse<T>(name, ignoreCase: false, out var value) && Enum.IsDefined(value) ? value : null;
}
