using Relais.Kernel;

namespace Relais.Ui;

/// <summary>Why a page refuses by itself.</summary>
internal static class PageRefusals
{
    public static readonly Refusal ChangedMeanwhile = new(
        "ui.changed-meanwhile",
        "Cette page a changé pendant que vous la lisiez. Voici son état actuel : relisez-la, puis recommencez si c’est encore utile.");
}
