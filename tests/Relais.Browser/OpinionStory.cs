using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Mail;
using Relais.Requests.Life;
using Relais.Scenes.Teams;
using static Microsoft.Playwright.Assertions;

namespace Relais.Browser;

/// <summary>The story of Relais: a doctor's question, from Carhaix to the dermatologist on duty and back.</summary>
public sealed class OpinionStory(Served served)
{
    private const string Question = "Lésion pigmentée du dos qui s’étend depuis trois mois. Faut-il la retirer ?";
    private const string Ask = "Pouvez-vous joindre une photo de près, avec une règle ?";
    private const string Given = "La lésion mesure 9 mm de long et saigne au contact.";
    private const string Opinion = "Lésion suspecte : je la reverrai en consultation sous dix jours.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task It_lives_in_a_browser() => TellAsync("Kerzoncuf", withScript: true);

    [Fact]
    public Task It_lives_without_script() => TellAsync("Kervingant", withScript: false);

    private async Task TellAsync(string patient, bool withScript)
    {
        await using var practitioner = await served.OpenAsync(OncobreizhScene.GeneralPractitioner, 360, withScript);
        await using var onDuty = await served.OpenAsync(OncobreizhScene.DermatologistOnDuty, withScript: withScript);
        await using var other = await served.OpenAsync(OncobreizhScene.SecondDermatologist, withScript: withScript);

        await ChooseLineAsync(practitioner);
        var request = await SendAsync(practitioner, patient, withScript);
        await MailWithoutHealthDataAsync((await practitioner.Page.TitleAsync()).Split(' ')[1], patient);
        await ClaimAsync(onDuty, other, patient, withScript);
        await LookAsync(onDuty, request);
        await AskComplementAsync(onDuty, request);
        await GiveComplementAsync(practitioner, request);
        await AnswerAsync(onDuty, request);
        await ReadAsync(practitioner, request);
        await JournalHoldsAsync(request);
        Assert.Empty(practitioner.Troubles.Concat(onDuty.Troubles).Concat(other.Troubles));
    }

    private static async Task ChooseLineAsync(Window practitioner)
    {
        await practitioner.GoAsync("/demandes/nouvelle");
        await practitioner.FillAsync("commune", "Carhaix-Plouguer (29270)");
        await practitioner.SendAsync("Trouver une équipe");
        await Expect(practitioner.Page.Locator("main")).ToContainTextAsync("Oncobreizh Télédermato");
        await practitioner.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Lésion cutanée suspecte", Exact = true }).First.ClickAsync();
        await Expect(practitioner.Page.Locator("#promesse")).ToContainTextAsync("Réponse promise sous 48 h ouvrées");
        await Expect(practitioner.Page.Locator("#promesse")).ToContainTextAsync("Délai constaté");
        await Expect(practitioner.Page.Locator("#promesse")).ToContainTextAsync("secteur Brest / Lannion");
    }

    private async Task<string> SendAsync(Window practitioner, string patient, bool withScript)
    {
        var page = practitioner.Page;
        await practitioner.FillAsync("Patient.BirthName", patient);
        await practitioner.FillAsync("Patient.FirstNames", "Yann");
        await practitioner.FillAsync("Patient.BirthDate", "1961-05-04");
        await page.Locator("[name='Patient.Sex'][value=M]").CheckAsync();
        await practitioner.FillAsync("Patient.Commune", "Carhaix-Plouguer (29270)");
        await practitioner.FillAsync("Question", Question);
        await page.Locator("input[type=file]").SetInputFilesAsync([await served.PhotoAsync("vue-large.jpg", "#5b3a29"), await served.PhotoAsync("vue-proche.jpg", "#2b1a12")]);
        if (withScript)
        {
            await Expect(page.Locator(".r-file-state", new() { HasTextString = "envoyé" })).ToHaveCountAsync(2, new() { Timeout = 20_000 });
        }

        await page.Locator("[name=Consent]").CheckAsync();
        await practitioner.SendAsync("Envoyer la demande");
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("DA-2026-"));
        await Expect(page.Locator("main")).ToContainTextAsync("À prendre en charge");
        await Expect(page.Locator("main .r-gallery li")).ToHaveCountAsync(2);
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task MailWithoutHealthDataAsync(string number, string patient)
    {
        var mails = await EventuallyAsync(() => MailsAboutAsync(number), mails => mails.Count > 0, $"No mail tells the expert of {number}.");
        Assert.Contains(mails, mail => mail.To.StartsWith("erwan.coatanea", StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain(patient, mail.Subject + mail.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(mails, mail => Assert.DoesNotContain("Lésion", mail.Subject + mail.Text, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task ClaimAsync(Window onDuty, Window other, string patient, bool withScript)
    {
        await onDuty.GoAsync("/demandes?vue=a-repondre");
        await other.GoAsync("/demandes?vue=a-repondre");
        var mine = onDuty.Page.Locator("[data-list] a", new() { HasTextString = patient.ToUpperInvariant() });
        var theirs = other.Page.Locator("[data-list] a", new() { HasTextString = patient.ToUpperInvariant() });
        await Expect(mine).ToHaveCountAsync(1);
        await Expect(theirs).ToHaveCountAsync(1);
        await mine.ClickAsync();
        await onDuty.SendAsync("Prendre en charge");
        await Expect(onDuty.Page.Locator("main")).ToContainTextAsync("En charge");
        if (!withScript)
        {
            await other.Page.ReloadAsync();
        }

        await Expect(theirs).ToHaveCountAsync(0, new() { Timeout = 10_000 });
    }

    private static async Task LookAsync(Window onDuty, string request)
    {
        await onDuty.GoAsync(request);
        var photo = onDuty.Page.Locator(".r-gallery a").First;
        var answer = await onDuty.Page.APIRequest.GetAsync((await photo.GetAttributeAsync("href"))!);
        Assert.Equal("image/jpeg", answer.Headers["content-type"]);
        var picture = await answer.BodyAsync();
        Assert.Equal([0xFF, 0xD8], picture[..2]);
        Assert.True(picture.Length > 2_000);
    }

    private async Task AskComplementAsync(Window onDuty, string request)
    {
        served.App.Clock.Advance(Duration.FromMinutes(1));
        await onDuty.GoAsync(request + "/complement");
        await onDuty.FillAsync("What", Ask);
        await onDuty.SendAsync("Demander le complément");
        await Expect(onDuty.Page.Locator("main")).ToContainTextAsync("Complément attendu");
        await Expect(onDuty.Page.Locator("aside[aria-label='État de la demande']")).ToContainTextAsync("En pause");
    }

    private async Task GiveComplementAsync(Window practitioner, string request)
    {
        served.App.Clock.Advance(Duration.FromMinutes(1));
        await practitioner.GoAsync(request);
        await Expect(practitioner.Page.Locator("main")).ToContainTextAsync(Ask);
        await practitioner.FillAsync("Complement", Given);
        await practitioner.SendAsync("Envoyer le complément");
        await Expect(practitioner.Page.Locator("aside[aria-label='État de la demande']")).ToContainTextAsync("Réponse promise");
    }

    private async Task AnswerAsync(Window onDuty, string request)
    {
        served.App.Clock.Advance(Duration.FromMinutes(1));
        await onDuty.GoAsync(request);
        await Expect(onDuty.Page.Locator("main")).ToContainTextAsync(Given);
        await onDuty.FillAsync("Opinion", Opinion);
        await onDuty.Page.Locator($"[name=Outcome][value={nameof(Outcome.RapidVisit)}]").CheckAsync();
        await onDuty.SendAsync("Envoyer l’avis");
        await Expect(onDuty.Page.Locator("main")).ToContainTextAsync("Avis rendu");
    }

    private static async Task ReadAsync(Window practitioner, string request)
    {
        await practitioner.GoAsync(request);
        var thread = practitioner.Page.Locator(".r-thread");
        foreach (var told in new[] { Question, "Erwan Coatanéa", Ask, Given, Opinion, "Consultation rapide" })
        {
            await Expect(thread).ToContainTextAsync(told);
        }

        await Expect(thread.Locator("time")).Not.ToHaveCountAsync(0);
        await practitioner.SendAsync("J’ai lu l’avis, clore la demande");
        await Expect(practitioner.Page.Locator("main")).ToContainTextAsync("Close");
    }

    private async Task JournalHoldsAsync(string request)
    {
        var (verdict, actions) = await served.App.InScopeAsync(async scope =>
        {
            await scope.GetRequiredService<JournalSealer>().SealAsync(Ct);
            var verdict = await scope.GetRequiredService<JournalVerifier>().VerifyAsync([], Ct);
            var subject = "request/" + request.Split('/')[^1];
            var actions = await scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().Where(entry => entry.Subject == subject).Select(entry => entry.Action).ToListAsync(Ct);
            return (verdict, actions);
        });
        Assert.Null(verdict.Broken);
        // Others act meanwhile: at most what was written since the seal waits for the next one.
        Assert.InRange(verdict.Unsealed, 0, 10);
        string[] told = ["request.send", "request.claim", "request.read", "request.ask-complement", "request.give-complement", "request.answer", "request.close"];
        Assert.Empty(told.Except(actions));
    }

    private async Task<List<WrittenMail>> MailsAboutAsync(string number) =>
        [.. (await served.App.Services.GetRequiredService<FolderMailer>().NewestAsync(50, Ct)).Where(mail => mail.Subject.Contains(number, StringComparison.Ordinal))];

    private static async Task<T> EventuallyAsync<T>(Func<Task<T>> look, Func<T, bool> holds, string otherwise)
    {
        for (var turn = 0; turn < 100; turn++)
        {
            if (await look() is var seen && holds(seen))
            {
                return seen;
            }

            await Task.Delay(100, Ct);
        }

        throw new TimeoutException(otherwise);
    }
}
