using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Relais.Forms.Components;
using Relais.Forms.Contract;
using Relais.Forms.Library;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Forms;

public sealed class FormFieldsTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    public static TheoryData<string> Keys => [.. FormLibrary.All.Select(item => item.Form.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Every_form_of_the_library_is_shown_with_labelled_fields_and_single_ids(string key)
    {
        var page = await ShowAsync<FormFields>(key, Answers.None);

        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(page.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(control => !IsLabelled(page, control)).Select(control => control.OuterHtml));
        Assert.NotEmpty(page.QuerySelectorAll("legend"));
    }

    [Fact]
    public async Task Only_the_questions_that_follow_from_the_answers_are_shown()
    {
        var before = await ShowAsync<FormFields>("cesoa", Answers.None);
        var after = await ShowAsync<FormFields>("cesoa", Answers.None.With("motif", Answer.Chosen("arthrose")));

        Assert.Null(before.QuerySelector("[name='Reponses.imagerie_arthrose']"));
        Assert.NotNull(after.QuerySelector("[name='Reponses.imagerie_arthrose']"));
        Assert.NotNull(before.QuerySelector("button[name=actualiser][formnovalidate]"));
    }

    [Fact]
    public async Task An_answer_on_which_others_depend_asks_for_the_questions_again()
    {
        var page = await ShowAsync<FormFields>("cesoa", Answers.None, ("RefreshUrl", "/essai"));

        Assert.Equal("/essai", page.QuerySelector("[name='Reponses.motif']")!.Closest("[data-hx-post]")?.GetAttribute("data-hx-post"));
        Assert.Null(page.QuerySelector("[name='Reponses.traitements_cours']")!.Closest("[data-hx-post]"));
    }

    [Fact]
    public async Task The_28_joints_are_boxes_to_tick_on_a_picture()
    {
        var page = await ShowAsync<FormFields>("das28", Answers.None.With("gonflees", Answer.Chosen("genou_d", "mcp2_g")).With("douloureuses", Answer.Chosen()));
        var boxes = page.QuerySelectorAll("svg input[name='Reponses.gonflees']");

        Assert.Equal(Joints.All.Select(joint => joint.Code).Order(), boxes.Select(box => box.GetAttribute("value")!).Order());
        Assert.Equal(["genou_d", "mcp2_g"], boxes.Where(box => box.HasAttribute("checked")).Select(box => box.GetAttribute("value")!).Order());
        Assert.True(page.QuerySelector("input[name='Reponses.douloureuses'][value='-']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Every_region_of_the_body_has_its_place() =>
        Assert.Equal(
            BodyRegions.All.Select(region => region.Code).Order(),
            (await ShowAsync<FormFields>("plaie", Answers.None)).QuerySelectorAll("svg input[name='Reponses.siege']").Select(box => box.GetAttribute("value")!).Order());

    [Fact]
    public async Task Answers_are_read_with_alerts_first_then_scores_then_sections()
    {
        var page = await ShowAsync<FormAnswers>("phq9", Answers.Of(Enumerable.Range(1, 9).Select(i => KeyValuePair.Create("phq9_" + i, Answer.Chosen("n1")))));
        var text = page.Body!.TextContent;

        Assert.True(text.IndexOf("Idées de mort", StringComparison.Ordinal) < text.IndexOf("9\u00A0/\u00A027", StringComparison.Ordinal));
        Assert.Contains("Légère", text, StringComparison.Ordinal);
        Assert.Equal(9, page.QuerySelectorAll("dt").Length);
    }

    [Fact]
    public async Task What_is_missing_is_said_under_the_answers_and_what_is_typed_is_not_trusted()
    {
        var page = await ShowAsync<FormAnswers>("plaie", Answers.None.With("question", Answer.Of("<script>alert(1)</script>")).With("longueur", Answer.Of(4)).With("largeur", Answer.Of(2)));

        Assert.Null(page.QuerySelector("script"));
        Assert.Contains("Surface", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("8\u00A0cm²", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Non renseigné : Type de plaie", page.Body.TextContent, StringComparison.Ordinal);
    }

    private static bool IsLabelled(IDocument page, IElement control) =>
        control.Closest("label") is not null || (control.Id is { } id && page.QuerySelector($"label[for='{id}']") is not null);

    private async Task<IDocument> ShowAsync<T>(string form, Answers answers, params (string Name, object Value)[] more)
        where T : IComponent
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, NullLoggerFactory.Instance);
        var parameters = more.ToDictionary(pair => pair.Name, pair => (object?)pair.Value);
        parameters["Evaluation"] = FormEngine.Of(FormLibrary.Find(form)!.Form).Evaluate(answers, new Facts(Today));
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html));
    }
}
