using System.Net;
using System.Text.Json.Nodes;
using Relais.Testing;
using Relais.Tests.Requests.Lines;
using Xunit;

namespace Relais.Tests.Forms;

public sealed class FormPagesTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    [Fact]
    public async Task A_form_is_copied_from_the_library_tried_published_changed_and_published_again()
    {
        var scene = await TeamScene.GivenAsync(app);
        using var admin = await app.BrowseAsAsync(scene.Admin.Id);
        await admin.GetAsync("/administration/formulaires");
        await admin.SubmitAsync($"modele-{scene.Team.Id}", ("Modele", "cesoa"));
        var url = admin.Location!;
        await admin.VisitAsync(url);
        Assert.Contains("Version 1 en préparation.", admin.Text, StringComparison.Ordinal);

        await admin.SubmitAsync("apercu", ("Reponses.motif", "arthrose"));
        Assert.NotNull(admin.Page.QuerySelector("[name='Reponses.imagerie_arthrose']"));

        await admin.GetAsync(url);
        await admin.SubmitAsync("publier");
        await admin.VisitAsync(url);
        Assert.Contains("Version 1 publiée.", admin.Text, StringComparison.Ordinal);

        var questionnaire = JsonNode.Parse(await admin.Http.GetStringAsync(new Uri(url + "/fhir", UriKind.Relative), TestContext.Current.CancellationToken))!;
        questionnaire["title"] = "Demande au centre";
        await admin.SubmitAsync("importer", ("Questionnaire", questionnaire.ToJsonString()));
        await admin.VisitAsync(url);
        Assert.Contains("Titre du formulaire : « Demande de bilan au CeSOA » devient « Demande au centre ».", admin.Text, StringComparison.Ordinal);
        await admin.SubmitAsync("publier");
        await admin.VisitAsync(url);
        Assert.Contains("Version 2 publiée.", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_does_not_exist_is_refused()
    {
        var scene = await TeamScene.GivenAsync(app);
        using var admin = await app.BrowseAsAsync(scene.Admin.Id);
        await admin.GetAsync("/administration/formulaires");
        await admin.SubmitAsync($"modele-{scene.Team.Id}", ("Modele", "inconnu"));

        Assert.Equal(HttpStatusCode.Conflict, admin.Status);
        Assert.Contains(Relais.Forms.VersionRefusals.ModelUnknown.Sentence, admin.Text, StringComparison.Ordinal);
    }
}
