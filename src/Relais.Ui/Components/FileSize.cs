using System.Globalization;

namespace Relais.Ui.Components;

/// <summary>Says the size of a file in French: «320 Ko», «1,4 Mo».</summary>
public static class FileSize
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The size in words.</summary>
    public static string Words(long bytes) =>
        bytes < 1024 * 1024
            ? string.Create(French, $"{Math.Max(1, bytes / 1024)}\u00A0Ko")
            : string.Create(French, $"{bytes / 1048576.0:0.#}\u00A0Mo");
}
