using Relais.Exams.Capturing;

namespace Relais.Exams.Components;

/// <summary>A photo that has just come from a telephone.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Label">Which view.</param>
public sealed record CapturedShown(string Address, string Label)
{
    internal static IReadOnlyList<CapturedShown> Of(PhoneCapture capture) =>
        [.. capture.Photos.OrderBy(photo => photo.At).Select(photo => new CapturedShown($"/fichiers/{photo.File}", photo.View.Label()))];
}
