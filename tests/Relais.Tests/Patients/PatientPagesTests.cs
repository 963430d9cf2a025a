using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Patients;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Testing;
using Relais.Tests.Directory;
using Xunit;

namespace Relais.Tests.Patients;

public abstract class PatientPagesTests(RelaisApp app)
{
    private static readonly (string Name, string Value)[] Typed =
    [
        ("Patient.BirthName", "L’Hostis"), ("Patient.FirstNames", "Maëlle Anne"), ("Patient.BirthDate", "1958-07-14"),
        ("Patient.Sex", "F"), ("Patient.Commune", "Carhaix-Plouguer"),
    ];

    [Fact]
    public async Task A_patient_is_registered_then_shown_and_found()
    {
        var browser = await app.BrowseAsAsync(await GivenDoctorAsync());
        var url = await RegisterAsync(browser, Typed);

        await browser.GetAsync(url);
        Assert.Equal("L'HOSTIS", browser.Page.QuerySelector(".r-patient strong")?.TextContent);
        Assert.Contains("14/07/1958", browser.Text, StringComparison.Ordinal);
        Assert.Contains("67\u00A0ans", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Identité provisoire", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Carhaix-Plouguer", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hostis", browser.Page.Title, StringComparison.OrdinalIgnoreCase);

        await browser.GetAsync("/patients");
        Assert.Equal(url, browser.Page.QuerySelector(".r-list a")?.GetAttribute("href"));
        await browser.SubmitAsync("find", ("Typed", "lhostis l'hostis mae"));
        Assert.Contains("Aucun patient trouvé", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("find", ("Typed", "l'HOSTIS mae"));
        Assert.Equal(url, browser.Page.QuerySelector(".r-list a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_wrong_field_says_so_and_keeps_what_was_typed()
    {
        var browser = await app.BrowseAsAsync(await GivenDoctorAsync());
        await browser.GetAsync("/patients/nouveau");
        await browser.SubmitAsync(
            "register", ("Patient.BirthName", "Kerbrat"), ("Patient.FirstNames", ""), ("Patient.BirthDate", "2030-01-01"), ("Patient.Commune", "Ys-sous-la-mer"), ("Patient.Ins", "279035121518988"));

        Assert.Equal(
            ["Patient.BirthDate", "Patient.Commune", "Patient.FirstNames", "Patient.Ins", "Patient.Sex"],
            browser.Page.QuerySelectorAll(".r-notice li a").Select(a => a.GetAttribute("href")!.Split('#')[1]).Order(StringComparer.Ordinal));
        Assert.Equal("Kerbrat", browser.Page.QuerySelector("[name='Patient.BirthName']")?.GetAttribute("value"));
        Assert.Equal("279035121518988", browser.Page.QuerySelector("[name='Patient.Ins']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Several_communes_of_a_post_code_are_offered()
    {
        var browser = await app.BrowseAsAsync(await GivenDoctorAsync());
        await browser.GetAsync("/patients/nouveau");
        await browser.SubmitAsync("register", [.. Typed[..4], ("Patient.Commune", "29270")]);
        Assert.Contains("Carhaix-Plouguer (29270)", browser.Page.QuerySelectorAll("[name='Patient.CommuneChoice'] option").Select(o => o.TextContent));

        await browser.SubmitAsync("register", ("Patient.CommuneChoice", "Carhaix-Plouguer (29270)"));
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
    }

    [Fact]
    public async Task A_patient_alike_is_offered_and_another_can_be_created()
    {
        var browser = await app.BrowseAsAsync(await GivenDoctorAsync());
        var first = await RegisterAsync(browser, Typed);
        await browser.GetAsync("/patients/nouveau");
        await browser.SubmitAsync("register", [.. Typed[1..], ("Patient.BirthName", "L'HÔSTIS")]);

        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        var choices = browser.Page.QuerySelectorAll("button[name='Patient.Choice']").Select(b => b.GetAttribute("value")!).ToList();
        Assert.Equal([first.Split('/')[^1], "nouveau"], choices);

        var alike = browser.Page;
        await browser.SubmitAsync("register", ("Patient.Choice", choices[0]));
        Assert.EndsWith(first, browser.Location, StringComparison.Ordinal);
        await browser.GetAsync("/patients/nouveau");
        await browser.SubmitAsync("register", [.. Typed, ("Patient.Choice", "nouveau")]);
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        Assert.DoesNotContain(first, browser.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_learns_that_the_patient_exists()
    {
        var mine = await app.BrowseAsAsync(await GivenDoctorAsync());
        var url = await RegisterAsync(mine, Typed);
        var theirs = await app.BrowseAsAsync(await GivenDoctorAsync());
        var missing = "/patients/" + PatientId.New();

        foreach (var page in new[] { "", "/identite", "/traces" })
        {
            await theirs.GetAsync(url + page);
            var (status, text) = (theirs.Status, theirs.Page.QuerySelector("main")?.TextContent);
            await theirs.GetAsync(missing + page);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (status, theirs.Status));
            Assert.Equal(theirs.Page.QuerySelector("main")?.TextContent, text);
        }

        await theirs.GetAsync("/patients/nouveau");
        await theirs.SubmitAsync("register", Typed);
        Assert.Equal(HttpStatusCode.Redirect, theirs.Status);
        await theirs.GetAsync("/patients");
        Assert.DoesNotContain(url, theirs.Page.QuerySelectorAll(".r-list a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Without_a_role_in_care_no_patient_is_registered()
    {
        var clerk = await app.BrowseAsAsync(await GivenDoctorAsync(Role.BillingClerk));
        await clerk.GetAsync("/patients/nouveau");
        Assert.Equal(HttpStatusCode.NotFound, clerk.Status);
    }

    [Fact]
    public async Task A_document_checked_validates_and_a_doubt_locks()
    {
        var browser = await app.BrowseAsAsync(await GivenDoctorAsync());
        var url = await RegisterAsync(browser, Typed);
        await browser.GetAsync(url);

        await browser.SubmitAsync("check", ("Document", "FamilyBook"));
        Assert.Equal("patients.minors-only", browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
        await browser.SubmitAsync("check", ("Document", ""));
        Assert.Equal("patients.no-document", browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
        await browser.SubmitAsync("check", ("Document", "Passport"));
        await browser.GetAsync(url);
        Assert.Contains("Identité validée", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Passeport, pièce vérifiée par le Dr Maëlle Le Goff", browser.Text, StringComparison.Ordinal);

        await browser.SubmitAsync("doubt", ("Doubt", "Doubtful"));
        await browser.GetAsync(url);
        Assert.Contains("Identité provisoire", browser.Text, StringComparison.Ordinal);
        Assert.Contains("signalée douteuse", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("lift");
        await browser.GetAsync(url);
        Assert.DoesNotContain("signalée", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_remembered_and_two_at_once_do_not_overwrite_each_other()
    {
        var doctor = await GivenDoctorAsync();
        var (browser, late) = (await app.BrowseAsAsync(doctor), await app.BrowseAsAsync(doctor));
        var url = await RegisterAsync(browser, [.. Typed, ("Patient.Ins", Someone.Nir)]);
        await late.GetAsync(url + "/identite");
        Assert.Equal("Carhaix-Plouguer (29270)", late.Page.QuerySelector("[name='Patient.Commune']")?.GetAttribute("value"));
        Assert.Equal("", late.Page.QuerySelector("[name='Patient.Ins']")?.GetAttribute("value") ?? "");

        await browser.GetAsync(url + "/identite");
        await browser.SubmitAsync("correct", ("Patient.BirthName", "L’Hostis Le Gall"));
        Assert.Equal(HttpStatusCode.Redirect, browser.Status);
        await browser.GetAsync(url);
        Assert.Contains("Nom de naissance\u00A0: L'Hostis, devenu L'Hostis Le Gall", browser.Text, StringComparison.Ordinal);
        Assert.Contains("enregistré, montré quand l’identité est qualifiée", browser.Text, StringComparison.Ordinal);

        await late.SubmitAsync("correct", ("Patient.BirthName", "Autre"));
        Assert.Equal("ui.changed-meanwhile", late.Page.QuerySelector("[data-code]")?.GetAttribute("data-code"));
    }

    [Fact]
    public async Task Each_reading_leaves_one_line_that_the_trail_says_in_words()
    {
        var doctor = await GivenDoctorAsync();
        var browser = await app.BrowseAsAsync(doctor);
        var url = await RegisterAsync(browser, Typed);
        var id = PatientId.From(Guid.Parse(url.Split('/')[^1]));
        await browser.GetAsync(url);
        await browser.GetAsync(url);
        await browser.GetAsync(url + "/identite");
        await browser.GetAsync(url + "/traces");

        var actions = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>()
            .Where(e => e.Patient == id && e.By == doctor).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());
        Assert.Equal(["patient.register", "patient.read", "patient.read", "patient.read-identity", "patient.read-trail"], actions);
        Assert.Equal(5, browser.Page.QuerySelectorAll(".r-list-row").Length);
        Assert.Contains("Dr Maëlle Le Goff a consulté la fiche du patient", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_paged_in_both_directions()
    {
        var doctor = await GivenDoctorAsync();
        var act = new Act(doctor, app.Clock.GetCurrentInstant());
        var patients = Enumerable.Range(0, 120).Select(i => Someone.Patient(Someone.Traits($"Page{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}"))).ToList();
        await app.GivenAsync([.. patients, .. patients.Select(p => CareRelation.Of(p.Id, doctor, CareBasis.Requester, act.At))]);
        var browser = await app.BrowseAsAsync(doctor);

        var seen = new List<string>();
        await browser.GetAsync("/patients");
        Assert.Null(browser.Page.QuerySelector("a[rel=prev]"));
        seen.AddRange(Rows(browser));
        while (browser.Page.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next)
        {
            await browser.GetAsync(next);
            seen.AddRange(Rows(browser));
        }

        Assert.Equal(patients.Select(p => $"/patients/{p.Id}"), seen);
        await browser.GetAsync(browser.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(seen[50..100], Rows(browser));
    }

    private static IEnumerable<string> Rows(TestBrowser browser) => browser.Page.QuerySelectorAll(".r-list a").Select(a => a.GetAttribute("href")!);

    private static async Task<string> RegisterAsync(TestBrowser browser, (string Name, string Value)[] typed)
    {
        await browser.GetAsync("/patients/nouveau");
        await browser.SubmitAsync("register", typed);
        Assert.True(browser.Status is HttpStatusCode.Redirect, browser.Text);
        return new Uri(new Uri("http://localhost"), browser.Location).AbsolutePath;
    }

    private async Task<ProfessionalId> GivenDoctorAsync(Role role = Role.Requester)
    {
        var (structure, doctor) = (DirectoryGiven.Ess(), DirectoryGiven.Someone());
        await app.GivenAsync(structure, doctor, DirectoryGiven.Holds(doctor, structure, role, until: null));
        return doctor.Id;
    }
}

public sealed class PatientPagesTestsOnSqlite(RelaisApp app) : PatientPagesTests(app), IClassFixture<RelaisApp>;

public sealed class PatientPagesTestsOnPostgres(PostgresApp app) : PatientPagesTests(app), IClassFixture<PostgresApp>;
