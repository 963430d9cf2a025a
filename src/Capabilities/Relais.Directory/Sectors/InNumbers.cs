using System.Globalization;

namespace Relais.Directory.Sectors;

/// <summary>Numbers as French people write them.</summary>
internal static class InNumbers
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>«1 commune», «283 communes».</summary>
    public static string Communes(int count) => $"{Plain(count)} {(count < 2 ? "commune" : "communes")}";

    /// <summary>«912 000 habitants».</summary>
    public static string Inhabitants(long count) => $"{Plain(count)} {(count < 2 ? "habitant" : "habitants")}";

    /// <summary>«98,7 %», never rounded up to 100.</summary>
    public static string Share(long part, long whole)
    {
        var perMille = whole == 0 ? 1000 : part * 1000 / whole;
        return string.Create(French, $"{perMille / 10m:0.#}\u00A0%");
    }

    private static string Plain(long number) => number.ToString("N0", French);
}
