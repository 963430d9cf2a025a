using Microsoft.AspNetCore.Components;

namespace Relais.Ui.Components;

/// <summary>What every labelled field shares.</summary>
public abstract class Input : ComponentBase
{
    /// <summary>The errors of the form, given by <see cref="Fields"/>.</summary>
    [CascadingParameter]
    public FieldErrors? Errors { get; set; }

    /// <summary>The name posted; also the id, which must be unique on the page.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>How to answer, when the label is not enough.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Whether an answer is needed; the label says what is not, or what is: <see cref="FieldMark"/>.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>What was typed or kept.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>An id other than the name, when the name comes twice on the page.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Attributes given to the control itself.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? More { get; set; }

    /// <summary>The id of the control.</summary>
    protected string ControlId => Id ?? Name;

    /// <summary>What is wrong with it, or null.</summary>
    protected string? Error => Errors?.For(Name);

    /// <summary>Tells assistive technologies that the value is refused.</summary>
    protected string? Invalid => Error is null ? null : "true";

    /// <summary>The hint and the error, for <c>aria-describedby</c>.</summary>
    protected string? DescribedBy =>
        (Hint, Error) switch
        {
            (null, null) => null,
            (_, null) => $"{ControlId}-aide",
            (null, _) => $"{ControlId}-erreur",
            _ => $"{ControlId}-aide {ControlId}-erreur",
        };
}
