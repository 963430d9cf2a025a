using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Testing;
using Relais.Tests.Requests.Lines;
using Xunit;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Tests.Forms;

/// <summary>What tests of the editors do: open a form, follow where a change leads, read what is held.</summary>
public abstract class EditorPages(RelaisApp app)
{
    private protected ProfessionalId Administrator { get; private set; }

    private protected async Task<(TestBrowser Admin, string Url)> OpenAsync(bool published = false)
    {
        var scene = await TeamScene.GivenAsync(app);
        Administrator = scene.Admin.Id;
        var form = TeamForm.Begin(scene.Team.Id, CesoaForm.Form, CesoaRules.Rules);
        if (published)
        {
            form.Publish(new Act(scene.Admin.Id, app.Clock.GetCurrentInstant()));
        }

        await app.GivenAsync(form);
        return (await app.BrowseAsAsync(scene.Admin.Id), "/administration/formulaires/" + form.Id);
    }

    private protected static async Task FollowAsync(TestBrowser browser)
    {
        Assert.True(browser.Location is not null, $"{browser.Status} {browser.Page.QuerySelector("[data-code], .r-error")?.TextContent}");
        await browser.VisitAsync(browser.Location!.Split('#')[0]);
    }

    private protected static string? Held(TestBrowser browser, string name) => browser.Page.QuerySelector($"#fiche [name='{name}']")?.GetAttribute("value");

    private protected static string? TitleBefore(TestBrowser browser, string key)
    {
        var rows = browser.Page.QuerySelectorAll(".r-plan-row").ToList();
        return rows[rows.FindIndex(row => row.GetAttribute("data-key") == key) - 1].QuerySelector("a")!.FirstChild!.TextContent;
    }
}
