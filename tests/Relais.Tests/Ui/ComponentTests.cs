using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Relais.Kernel;
using Relais.Ui;
using Relais.Ui.Components;
using Xunit;

namespace Relais.Tests.Ui;

public class ComponentTests
{
    [Fact]
    public async Task A_field_in_error_is_tied_to_its_hint_and_its_error()
    {
        var errors = new FieldErrors();
        errors.Add("Commune", "Indiquez la commune.");

        var html = await RenderAsync<CascadingValue<FieldErrors>>(new()
        {
            ["Value"] = errors,
            ["ChildContent"] = Content<TextInput>(
                ("Name", "Commune"), ("Label", "Commune"), ("Hint", "Nom ou code postal"), ("Value", "<script>")),
        });

        var input = html.QuerySelector("input")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("<script>", input.GetAttribute("value"));
        Assert.All(input.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(html.GetElementById(id)));
        Assert.Contains("Indiquez la commune.", html.GetElementById("Commune-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Commune", html.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public async Task A_field_without_error_says_nothing_of_it()
    {
        var html = await RenderAsync<TextInput>(new() { ["Name"] = "Nom", ["Label"] = "Nom" });

        Assert.False(html.QuerySelector("input")!.HasAttribute("aria-invalid"));
        Assert.False(html.QuerySelector("input")!.HasAttribute("aria-describedby"));
    }

    [Theory]
    [InlineData(25, 1312, "25 sur 1\u202F312 demandes")]
    [InlineData(1, 1, "1 demande")]
    [InlineData(0, null, "0 demande")]
    [InlineData(7, 7, "7 demandes")]
    public async Task A_pager_says_how_many(int shown, int? count, string words)
    {
        var html = await RenderAsync<Pager>(new() { ["Shown"] = shown, ["Count"] = count, ["One"] = "demande", ["Many"] = "demandes", ["NextUrl"] = "/demandes?apres=42" });

        Assert.Equal(words, html.QuerySelector("nav > span")!.TextContent);
        Assert.Equal("/demandes?apres=42", html.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Null(html.QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public async Task A_refused_action_shows_its_reason_and_cannot_be_sent()
    {
        var html = await RenderAsync<ActionButton>(new() { ["Label"] = "Prendre en charge", ["WhyNot"] = new Refusal("request.taken", "Un confrère l’a prise.") });

        var button = html.QuerySelector("button")!;
        Assert.Equal("button", button.GetAttribute("type"));
        Assert.Equal("Un confrère l’a prise.", html.GetElementById(button.GetAttribute("aria-describedby")!)!.TextContent);
    }

    [Theory]
    [InlineData(null, false, "Nom (facultatif)")]
    [InlineData(null, true, "Nom")]
    [InlineData("Tout est facultatif, sauf le nom.", false, "Nom")]
    [InlineData("Tout est facultatif, sauf le nom.", true, "Nom (obligatoire)")]
    public async Task Where_nearly_all_is_optional_it_is_said_once_and_the_required_are_marked(string? optional, bool required, string label)
    {
        var html = await RenderAsync<Fields>(new()
        {
            ["Errors"] = new FieldErrors(),
            ["Optional"] = optional,
            ["ChildContent"] = Content<TextInput>(("Name", "Nom"), ("Label", "Nom"), ("Required", required)),
        });

        Assert.Equal(label, html.QuerySelector("label")!.TextContent.Trim());
        Assert.Equal(optional, html.QuerySelector("p.r-quiet")?.TextContent);
    }

    private static RenderFragment Content<TComponent>(params (string Name, object Value)[] parameters)
        where TComponent : IComponent =>
        builder =>
        {
            builder.OpenComponent<TComponent>(0);
            foreach (var (name, value) in parameters)
            {
                builder.AddComponentParameter(1, name, value);
            }

            builder.CloseComponent();
        };

    private static async Task<IDocument> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton(new BuiltAssets(Path.GetTempPath())).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return await new HtmlParser().ParseDocumentAsync(html);
    }
}
