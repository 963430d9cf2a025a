using Relais.Kernel;

namespace Relais.Directory.Structures;

/// <summary>The number of an establishment in the national file FINESS: nine characters, the last a Luhn key.</summary>
internal static class Finess
{
    /// <summary>Whether a typed number may be one; empty is allowed. Corsican numbers (2A, 2B) are checked by their form alone.</summary>
    public static bool Holds(string? typed)
    {
        var text = typed?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() ?? "";
        return text.Length == 0 || (text.Length == 9 && (IsCorsican(text) || Luhn.Holds(text)));
    }

    private static bool IsCorsican(string text) => text[..2] is "2A" or "2B" && text[2..].All(char.IsAsciiDigit);
}
