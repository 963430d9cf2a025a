using Relais.Requests.Answering;
using Relais.Requests.Life;
using Relais.Testing;
using Relais.Tests.Documents.Prescriptions;
using Xunit;

namespace Relais.Tests.Requests.Visits;

/// <summary>The tests to do before a visit are prescribed, signed, and handed over with the slots.</summary>
public sealed class VisitPrescriptionTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_signed_prescription_goes_with_the_slots_and_says_when_it_is_revoked()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        await new World(app).UseAsync<AnswerRequestHandler>(scene.Expert.Id, (answer, act) => answer.HandleAsync(new(scene.Request, "À voir.", Outcome.Visit), act, Ct));
        using var expert = await scene.ExpertAsync();
        await expert.GetAsync($"{scene.Url}/consultation");
        Assert.NotNull(expert.Page.QuerySelector($"a[href='{scene.Url}/ordonnances']"));
        var url = await scene.ExceptionAsync(expert);
        await scene.SignAsync(expert, url);
        var signed = await scene.ReadAsync(url);

        await expert.GetAsync($"{scene.Url}/consultation");
        await expert.SubmitAsync("proposer", ("Date1", "2026-03-10"), ("Time1", "09:00"), ("Place", "CHU de la Rade"), ("Tests", "Bilan sanguin"), ("Prescription", signed.File!.Value.ToString()));
        Assert.Equal(scene.Url, expert.Location);

        using var author = await app.BrowseAsAsync(scene.Author.Id);
        await author.GetAsync(scene.Url);
        Assert.NotNull(author.Page.QuerySelector($"a[href='/fichiers/{signed.File}']"));
        Assert.Contains("Ordonnance signée de ces examens (PDF)", author.Text, StringComparison.Ordinal);

        await expert.GetAsync(url);
        await expert.SubmitAsync("revoquer", ("Why", "Erreur de dose."));
        await author.GetAsync(scene.Url);
        Assert.Contains("L’ordonnance jointe a été révoquée", author.Text, StringComparison.Ordinal);
    }
}
