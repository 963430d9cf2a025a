using Relais.Kernel;

namespace Relais.Forms.Components;

/// <summary>Where a draft stands.</summary>
/// <param name="Version">The token of the next change.</param>
/// <param name="Draft">The number of the draft, or null when there is none yet.</param>
/// <param name="Published">The number of the version that is asked, or null.</param>
/// <param name="CanUndo">Whether the last change can be taken back.</param>
/// <param name="WhyNot">Why it cannot be published yet, or null.</param>
public sealed record EditorState(long Version, int? Draft, int? Published, bool CanUndo, Refusal? WhyNot)
{
    public const string PreviewForm = "apercu";

    public static EditorState None { get; } = new(-1, null, null, false, null);
}
