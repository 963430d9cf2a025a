using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Relais.Ui.Paper;

namespace Relais.Tests.Platform.Documents;

/// <summary>A document of three lines, with whatever markup a test puts in it.</summary>
internal sealed class SampleDocument : ComponentBase
{
    [Parameter]
    public string Text { get; set; } = "";

    [Parameter]
    public string Markup { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Sheet>(0);
        builder.AddComponentParameter(1, nameof(Sheet.Title), "Courrier d’essai");
        builder.AddComponentParameter(2, nameof(Sheet.Foot), "Équipe « Essai » \"; } · n° 12");
        builder.AddComponentParameter(3, nameof(Sheet.ChildContent), (RenderFragment)(content =>
        {
            content.OpenElement(0, "h1");
            content.AddContent(1, "Votre demande");
            content.CloseElement();
            content.OpenElement(2, "p");
            content.AddContent(3, Text);
            content.CloseElement();
            content.AddMarkupContent(4, Markup);
        }));
        builder.CloseComponent();
    }
}
