using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Relais.Forms.Contract;
using Relais.Forms.Library;
using Relais.Platform.Data;
using Relais.Scenes.Teams;
using static Microsoft.Playwright.Assertions;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Browser;

/// <summary>A form changed in the browser: a question added, named, dragged and moved by keyboard, tried in the preview, its rules replayed, published.</summary>
public sealed class FormEditorJourney(Served served)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_is_written_dragged_tried_and_published()
    {
        var form = await GivenFormAsync();
        await using var window = await served.OpenAsync(OncobreizhScene.Administrator);
        var page = window.Page;
        await OpenAsync(window, $"/administration/formulaires/{form.Id}/questions");

        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une question dans « La situation »" }).ClickAsync();
        await TypeAsync(page, "Label", "Poids du patient");
        await Expect(page.Locator("#fiche [name=Name]")).ToHaveValueAsync("poids_du_patient");
        await page.SelectOptionAsync("#fiche [name=Kind]", nameof(QuestionKind.Number));
        await TypeAsync(page, "Unit", "kg");
        await Expect(page.Locator("#apercu")).ToContainTextAsync("Poids du patient (kg)");

        await page.Locator("li[data-key=poids_du_patient]").DragToAsync(page.Locator("li[data-key=motif]"), new() { TargetPosition = new() { X = 40, Y = 4 } });
        await OrderAsync(page, "poids_du_patient", "motif", "age");
        await page.Locator("#plan-poids_du_patient").FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await OrderAsync(page, "motif", "poids_du_patient", "age");
        await Expect(page.Locator("#plan-poids_du_patient")).ToBeFocusedAsync();

        await ConditionAsync(page);
        await page.GotoAsync($"/administration/formulaires/{form.Id}");
        await Expect(page.Locator("main")).ToContainTextAsync("Question « Poids du patient » : ajout.");
        await window.SendAsync("Publier");
        await Expect(page.Locator("main")).ToContainTextAsync("Version 2 publiée.");
        Assert.Empty(window.Troubles);
        Assert.Equal("motif = 'arthrose'", await ConditionOfAsync(form.Id));
    }

    [Fact]
    public async Task A_criterion_is_changed_and_replayed()
    {
        var form = await GivenFormAsync();
        await using var window = await served.OpenAsync(OncobreizhScene.Administrator);
        var page = window.Page;
        await OpenAsync(window, $"/administration/formulaires/{form.Id}/criteres?element=-%2Fadulte");
        await TypeAsync(page, "Rule.0.Value", "50");
        await Expect(page.Locator("#Rule-mots")).ToHaveTextAsync("« Âge » est au moins 50\u00A0ans");
        await page.CheckAsync("#apercu [name='Reponses.motif'][value=arthrose]");
        await Expect(page.Locator("#apercu [name='Reponses.imagerie_arthrose']")).Not.ToHaveCountAsync(0);
        await page.FillAsync("#apercu [name='Reponses.age']", "40");
        await page.GetByRole(AriaRole.Button, new() { Name = "Appliquer les critères" }).ClickAsync();
        await Expect(page.Locator("#apercu")).ToContainTextAsync("Patient adulte : non (Âge : 40\u00A0ans).");

        await page.GetByRole(AriaRole.Link, new() { Name = "Rejouer sur les demandes passées" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Aucune demande de cette période");
        Assert.Empty(window.Troubles);
    }

    private static async Task ConditionAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une ligne" }).ClickAsync();
        await page.SelectOptionAsync("[name='When.0.Subject']", "motif");
        await page.SelectOptionAsync("[name='When.0.Value']", "arthrose");
        await Expect(page.Locator("#When-mots")).ToContainTextAsync("Gonarthrose ou coxarthrose");
        await Expect(page.Locator("#apercu [name='Reponses.poids_du_patient']")).ToHaveCountAsync(0);
        await page.CheckAsync("#apercu [name='Reponses.motif'][value=arthrose]");
        await Expect(page.Locator("#apercu [name='Reponses.poids_du_patient']")).ToHaveCountAsync(1);
    }

    private static async Task OpenAsync(Window window, string address)
    {
        await window.GoAsync(address);
        await window.Page.Locator("relais-editor[data-ready]").WaitForAsync();
    }

    private static async Task TypeAsync(IPage page, string name, string value)
    {
        await page.FillAsync($"#fiche [name='{name}']", value);
        await page.Locator($"#fiche [name='{name}']").BlurAsync();
    }

    private static async Task OrderAsync(IPage page, params string[] keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            await Expect(page.Locator("#plan .r-plan-row").Nth(i)).ToHaveAttributeAsync("data-key", keys[i]);
        }
    }

    private async Task<TeamForm> GivenFormAsync()
    {
        var form = TeamForm.Begin(OncobreizhScene.Team, CesoaForm.Form with { Key = "essai_" + Guid.CreateVersion7().ToString("N")[^8..] }, CesoaRules.Rules);
        form.Publish(new Relais.Kernel.Act(OncobreizhScene.Administrator, served.App.Clock.GetCurrentInstant()));
        await served.App.GivenAsync(form);
        return form;
    }

    private Task<string?> ConditionOfAsync(FormId form) =>
        served.App.InScopeAsync(async scope =>
        {
            var kept = await scope.GetRequiredService<RelaisDb>().Set<TeamForm>().AsNoTracking().Include(f => f.Versions).SingleAsync(f => f.Id == form, Ct);
            return kept.Latest!.ToForm().Sections.SelectMany(section => section.Questions).Single(question => question.Key == "poids_du_patient").EnabledWhen;
        });
}
