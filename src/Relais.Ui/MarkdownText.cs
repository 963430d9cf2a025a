using Markdig;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;

namespace Relais.Ui;

/// <summary>Text that a team writes about itself, with light formatting.</summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Safe = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    /// <summary>The HTML of a Markdown text; any HTML written in it is shown as text, and links lead to sites or addresses alone.</summary>
    public static MarkupString Of(string markdown)
    {
        var document = Markdown.Parse(markdown, Safe);
        foreach (var link in document.Descendants().OfType<Markdig.Syntax.Inlines.LinkInline>())
        {
            link.Url = link.IsImage || !IsSafe(link.Url) ? "" : link.Url;
        }

        return (MarkupString)Markdown.ToHtml(document, Safe);
    }

    private static bool IsSafe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http" or "mailto" or "tel");
}
