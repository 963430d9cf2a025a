using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Documents.Contract;
using Relais.Documents.Drugs;
using Relais.Documents.Prescriptions;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Scenes.Drugs;
using Relais.Scenes.Staging;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Documents.Prescriptions;

/// <summary>A city doctor who asked, a hospital dermatologist in charge, and the drugs of the demonstration.</summary>
internal sealed class PrescribingScene
{
    private static int _numbers = 500;

    private readonly RelaisApp _app;

    private PrescribingScene(RelaisApp app) => _app = app;

    public Professional Author { get; } = Given.ADoctor("Requérant");
    public Professional Expert { get; } = Professional.Create(new PersonText("Dr", "Anne", "Kerbrat", Professions.Doctor) { Speciality = "SM15", Rpps = InventedNumbers.Rpps(Interlocked.Increment(ref _numbers)) });
    public Professional Other { get; } = Given.ADoctor("Autre");
    public RequestId Request { get; private set; }
    public string Url => $"/demandes/{Request}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<PrescribingScene> GivenAsync(RelaisApp app, bool isInHospital = true)
    {
        var scene = new PrescribingScene(app);
        var (ess, practice) = (Given.AnEss("ESSDV"), Given.APractice());
        var hospital = Structure.Create(new StructureText(isInHospital ? StructureKind.Establishment : StructureKind.Practice, "CHU de la Rade", null, CommunesOfFrance.Current.Of("29019")));
        var team = Given.ATeam(ess, "bio-" + Guid.CreateVersion7().ToString("N"));
        var rota = Given.ARota(team, "Dermatologues hospitaliers", scene.Expert);
        var line = Given.ALine(team, "Biothérapies", rota);
        await app.GivenAsync(
            ess, practice, hospital, team, scene.Author, scene.Expert, scene.Other, rota, line,
            Given.ARole(scene.Author, practice, Role.Requester),
            Given.ARole(scene.Expert, ess, Role.Expert, team),
            Given.ARole(scene.Other, ess, Role.Expert, team),
            Given.ARole(scene.Expert, hospital, Role.CareProfessional));
        await app.InScopeAsync(async services =>
        {
            if (await services.GetRequiredService<RelaisDb>().LastDrugEditionAsync(Ct) is null)
            {
                await services.GetRequiredService<ImportDrugsHandler>().HandleAsync(new ImportDrugs(new(2026, 3, 1), DrugExtract.Files), Act.OfRelais(app.Clock.GetCurrentInstant()), Ct);
            }
        });
        var world = new World(app);
        scene.Request = await world.SendAsync(scene.Author.Id, line.Id, Given.Traits("Le Goff"), "Instauration d’une biothérapie ?");
        await world.ClaimAsync(scene.Expert.Id, scene.Request);
        return scene;
    }

    public Task<TestBrowser> ExpertAsync() => _app.BrowseAsAsync(Expert.Id);

    /// <summary>Begins a draft and opens it.</summary>
    public async Task<string> BeginAsync(TestBrowser browser, string kind)
    {
        await browser.GetAsync(Url + "/ordonnances");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await browser.SubmitAsync("commencer", ("Kind", kind));
        var url = browser.Location!;
        await browser.GetAsync(url);
        return url;
    }

    /// <summary>Adds a drug, found by typing, then fills its line.</summary>
    public static async Task AddAsync(TestBrowser browser, string url, string cis, int line, params (string Name, string Value)[] fields)
    {
        await browser.SubmitAsync("ordonnance", ("Action", "ajouter:" + cis));
        await browser.GetAsync(url);
        await browser.SubmitAsync("ordonnance", [($"L{line}.Posology", "40 mg toutes les deux semaines"), ($"L{line}.Duration", "6"), ($"L{line}.Unit", "Months"), .. fields]);
        Assert.Equal(url, browser.Location);
        await browser.GetAsync(url);
    }

    /// <summary>A complete exception prescription of adalimumab, as a draft.</summary>
    public async Task<string> ExceptionAsync(TestBrowser browser)
    {
        var url = await BeginAsync(browser, "Exception");
        await AddAsync(
            browser, url, DrugExtract.Humira, 0,
            ("Indication", "Psoriasis en plaques sévère"), ("Conforms", "on"), ("NextConsultationBy", "2026-09-10"), ("StructureNumber", "290000017"), ("InsuredNumber", "2 58 07 29 024 001 22"), ("L0.Renewals", "0"));
        return url;
    }

    /// <summary>Signs a draft without anything to correct.</summary>
    public async Task SignAsync(TestBrowser browser, string url)
    {
        await browser.GetAsync(url + "/signer");
        await browser.SubmitAsync("signer", ("HasRead", "on"));
        Assert.True(browser.Location == Url, browser.Text);
    }

    public Task<Prescription> ReadAsync(string url) => _app.InScopeAsync(services =>
        services.GetRequiredService<RelaisDb>().Set<Prescription>().AsNoTracking().SingleAsync(p => p.Id == PrescriptionId.From(Guid.Parse(url.Split('/')[2])), Ct));
}
