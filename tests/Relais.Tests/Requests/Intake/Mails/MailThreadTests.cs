using System.Net;
using System.Text.RegularExpressions;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Mails;
using Relais.Requests.Life;
using Relais.Testing;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>Answers to what Relais wrote about a request.</summary>
public abstract partial class MailThreadTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_joins_its_request_by_the_secret_it_brings_back(bool byAddress)
    {
        var (scene, sender) = (await MailScene.GivenAsync(app, takesTags: byAddress), $"s{Guid.CreateVersion7():N}@cabinet.example.fr");
        var (request, told) = await RequestByMailAsync(scene, sender);
        await scene.Intake.World.ClaimAsync(scene.Intake.Anne.Id, request.Id);
        await scene.Intake.World.AskComplementAsync(scene.Intake.Anne.Id, request.Id, "Une photo ?");
        (string, string) back = byAddress ? ("To", told["Reply-To"]) : ("In-Reply-To", told["Message-ID"]);

        var mail = await scene.ReceiveAsync(Eml.Mixed("mixed", [Eml.Text("Voici la photo.\n\nLe lundi 2 mars 2026, Relais a écrit :\n> Bonjour"), Eml.Photo("nez.png")], ("From", sender), back));

        Assert.Equal((MailState.Joined, request.Id), (mail.State, mail.Request!.Value));
        var joined = await scene.Intake.ReadAsync(request.Id);
        Assert.Equal((RequestState.InCharge, StepKind.ComplementGiven, "Voici la photo."), (joined.State, joined.Steps[^1].Kind, joined.Steps[^1].Text));
        using var expert = await app.BrowseAsAsync(scene.Intake.Anne.Id);
        using var photo = await expert.Http.GetAsync(new Uri($"/fichiers/{mail.Files[0].File}", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, photo.StatusCode);
    }

    [Fact]
    public async Task The_secret_is_worth_nothing_from_another_address_nor_without_its_proof()
    {
        var (scene, sender) = (await MailScene.GivenAsync(app), $"s{Guid.CreateVersion7():N}@cabinet.example.fr");
        var (request, told) = await RequestByMailAsync(scene, sender);

        var elsewhere = await scene.ReceiveAsync(Eml.Mail("text/plain", "Volé.", ("From", "autre@cabinet.example.fr"), ("In-Reply-To", told["Message-ID"])));
        var guessed = await scene.ReceiveAsync(Eml.Mail("text/plain", "Deviné.", ("From", sender), ("In-Reply-To", Proof().Replace(told["Message-ID"], ".00000000000000000000@"))));
        var subject = await scene.ReceiveAsync(Eml.Mail("text/plain", "Sans preuve.", ("From", sender), ("Subject", $"Re: {request.Number}")));

        Assert.All([elsewhere, guessed, subject], mail => Assert.Equal(MailState.Waiting, mail.State));
        Assert.Equal(request.Number, subject.Mentions);
    }

    [Fact]
    public async Task The_coordination_joins_an_answer_that_proves_nothing()
    {
        var scene = await MailScene.GivenAsync(app);
        var request = await scene.Intake.ReadAsync(await scene.Intake.SendAsync("Corre"));
        var mail = await scene.ReceiveAsync(Eml.Mail("text/plain", "Précision utile.", ("Subject", $"Re: {request.Number}")));
        using var browser = await scene.OpenAsync(mail);
        await browser.SubmitAsync("joindre", ("Number", "DA-2026-999999"));
        Assert.Equal("mail.request-unknown", RegulationTests.Code(browser));

        await browser.GetAsync($"/regulation/courriels/{mail.Id}");
        await browser.SubmitAsync("joindre", ("Number", MailScene.Value(browser, "Number")!));

        Assert.Equal($"/demandes/{request.Id}", browser.Location);
        Assert.Contains("Précision utile.", (await scene.Intake.ReadAsync(request.Id)).Steps[^1].Text!, StringComparison.Ordinal);
    }

    private async Task<(Request Request, Dictionary<string, string> Told)> RequestByMailAsync(MailScene scene, string sender)
    {
        var mail = await scene.ReceiveAsync(Eml.Mail("text/plain", "Lésion du nez.", ("From", sender)));
        using var browser = await scene.OpenAsync(mail);
        await MailScene.TypeAsync(browser, ("Contact.LastName", "Le Bras"));
        var request = await scene.Intake.NewestAsync(Channel.Email);
        await IntakeScene.MailsToAsync(app, sender);
        return (request, await HeadersOfNewestAsync(request.Number));
    }

    /// <summary>The headers of the mail that told of a request, as its reader's program sees them.</summary>
    private async Task<Dictionary<string, string>> HeadersOfNewestAsync(string number)
    {
        foreach (var file in new DirectoryInfo(Path.Combine(app.Folder, "mails")).GetFiles("*.eml").OrderByDescending(file => file.Name))
        {
            var text = await File.ReadAllTextAsync(file.FullName, Ct);
            if (text.Contains($"Subject: Votre demande {number}", StringComparison.Ordinal))
            {
                return text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n").Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
            }
        }

        throw new InvalidOperationException($"No mail told of {number}");
    }

    [GeneratedRegex(@"\.[0-9a-f]{20}@")]
    private static partial Regex Proof();
}

public sealed class SqliteMailThreadTests(RelaisApp app) : MailThreadTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresMailThreadTests(PostgresApp app) : MailThreadTests(app), IClassFixture<PostgresApp>;
