using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.People;
using Relais.Forms.Contract;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Messaging.Sending;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Relais.Platform.SignIn;
using Relais.Requests.Concertation;
using Relais.Requests.Following;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Scenes.Teams;
using Relais.Testing;
using Relais.Tests.Scenes;
using Xunit;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Tests.Platform.Data;

/// <summary>No page, command or job reads a table from end to end if that table grows with use.</summary>
public sealed partial class QueryPlansTests(QueryPlansTests.PlannedApp app) : IClassFixture<QueryPlansTests.PlannedApp>
{
    /// <summary>Tables that stay small whatever is sent (what a country has of teams and lines), and the one read from its end, one row.</summary>
    private static readonly string[] Small =
        ["platform_checkpoint", "directory_structure", "directory_team", "directory_sector", "requests_line", "requests_recipient", "requests_rota", "requests_board", "platform_data_protection", "documents_drug_edition"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("practitioner", "/accueil", "/demandes?vue=en-attente", "/demandes?vue=envoyees", "/demandes?vue=terminees", "/patients", "/notifications", "/recherche?q=martin", "/recherche?q=DA-2026-000100")]
    [InlineData("expert", "/accueil", "/demandes?vue=a-repondre", "/demandes?vue=terminees", "/patients", "/notifications", "/recherche?q=martin")]
    [InlineData("coordinator", "/accueil", "/demandes?vue=equipe", "/patients", "/recherche?q=martin", "/equipes/oncobreizh", "/pilotage")]
    [InlineData("practitioner", "/", "/?commune=Carhaix-Plouguer+(29270)", "/demandes/nouvelle", "/compte")]
    [InlineData("expert", "/facturation", "/facturation?vue=prets", "/medicaments?q=meth")]
    [InlineData("clerk", "/facturation", "/facturation?vue=exportes")]
    [InlineData("expert", "/concertation", "/concertation?vue=mon-avis", "/concertation?vue=passees")]
    [InlineData("coordinator", "/concertation", "/concertation?vue=passees")]
    public async Task Pages_read_by_index(string who, params string[] pages)
    {
        using var browser = await app.BrowseAsAsync(PersonOf(who));
        foreach (var page in pages)
        {
            await browser.VisitAsync(page);
            Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        }

        AssertByIndex();
    }

    [Theory]
    [InlineData("practitioner")]
    [InlineData("expert")]
    [InlineData("coordinator")]
    public async Task A_request_and_its_patient_are_read_by_index(string who)
    {
        using var browser = await app.BrowseAsAsync(PersonOf(who));
        var request = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>()
            .RequestsVisibleTo(new Act(PersonOf("practitioner"), app.Clock.GetCurrentInstant())).Where(r => r.Team == OncobreizhScene.Team && r.Files.Count > 0)
            .Select(r => new { r.Id, r.Patient, File = r.Files[0].File }).FirstAsync(Ct));
        foreach (var page in new[] { $"/demandes/{request.Id}", $"/demandes/{request.Id}/attribuer", $"/patients/{request.Patient}", $"/patients/{request.Patient}/traces", $"/fichiers/{request.File}" })
        {
            await browser.GetAsync(page);
        }

        AssertByIndex();
    }

    [Fact]
    public async Task Rules_are_replayed_by_index()
    {
        var form = TeamForm.Begin(OncobreizhScene.Team, CesoaForm.Form, CesoaRules.Rules);
        form.Publish(Act.OfRelais(app.Clock.GetCurrentInstant()));
        form.SaveDraft(CesoaForm.Form, CesoaRules.Rules with { Common = [] });
        await app.GivenAsync(form);
        await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var answers = scope.GetRequiredService<IForms>().Keep(form.Published!.Value, Answers.None, Act.OfRelais(app.Clock.GetCurrentInstant()));
            await db.SaveChangesAsync(Ct);
            await db.Lines().Where(line => line.Id == OncobreizhScene.SuspectLesion).ExecuteUpdateAsync(line => line.SetProperty(l => l.Form, form.Id), Ct);
            await db.Set<Request>().Where(r => r.Line == OncobreizhScene.SuspectLesion).ExecuteUpdateAsync(request => request.SetProperty(r => r.Answers, answers), Ct);
        });
        using var coordinator = await app.BrowseAsAsync(OncobreizhScene.Coordinator);
        await coordinator.VisitAsync($"/administration/formulaires/{form.Id}/rejouer");

        Assert.Contains("demandes rejouées", coordinator.Text, StringComparison.Ordinal);
        AssertByIndex();
    }

    [Fact]
    public async Task Commands_and_the_news_of_them_read_by_index()
    {
        using var expert = await app.BrowseAsAsync(OncobreizhScene.DermatologistOnDuty);
        var waiting = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>()
            .RequestsVisibleTo(new Act(OncobreizhScene.DermatologistOnDuty, app.Clock.GetCurrentInstant()))
            .Where(r => r.State == RequestState.Sent && r.Author == OncobreizhScene.GeneralPractitioner).Select(r => r.Id).FirstAsync(Ct));
        await expert.GetAsync($"/demandes/{waiting}");
        await expert.SubmitAsync("prendre");
        await expert.GetAsync("/patients");
        await expert.SubmitAsync("find", ("Typed", "martin"));
        await app.InScopeAsync(async scope =>
        {
            var act = Act.OfRelais(app.Clock.GetCurrentInstant());
            await scope.GetRequiredService<JournalSealer>().SealAsync(Ct);
            await scope.GetRequiredService<PassOnSilent>().RunAsync(act, Ct);
            await scope.GetRequiredService<RemindBoards>().RunAsync(act, Ct);
            await scope.GetRequiredService<WatchMemberships>().RunAsync(act, Ct);
            await scope.GetRequiredService<SweepFiles>().RunAsync(act, Ct);
        });
        await app.InScopeAsync(scope => scope.GetRequiredService<Sessions>().EndAllOfAsync(new Act(OncobreizhScene.DermatologistOnDuty, app.Clock.GetCurrentInstant()), Ct));
        await UntilMailedAsync();
        AssertByIndex();
    }

    /// <summary>The outbox tells the claim, then a round mails it.</summary>
    private async Task UntilMailedAsync()
    {
        for (var attempt = 0; attempt < 200 && !app.Plans.Steps.Values.Any(sql => sql.Contains("WHERE \"m\".\"Lease\" =", StringComparison.Ordinal)); attempt++)
        {
            await Task.Delay(50, Ct);
            await app.InScopeAsync(scope => scope.GetRequiredService<MailRound>().SendDueAsync(Ct));
        }

        Assert.Contains(app.Plans.Steps.Keys, step => step.StartsWith("SEARCH platform_outbox USING", StringComparison.Ordinal));
        Assert.Contains(app.Plans.Steps.Keys, step => step.StartsWith("SEARCH messaging_notice USING INDEX IX_messaging_notice_Lease", StringComparison.Ordinal));
    }

    private static ProfessionalId PersonOf(string who) => who switch
    {
        "practitioner" => OncobreizhScene.GeneralPractitioner,
        "expert" => OncobreizhScene.DermatologistOnDuty,
        "clerk" => OncobreizhScene.Clerk,
        _ => OncobreizhScene.Coordinator,
    };

    private void AssertByIndex()
    {
        Assert.Contains(app.Plans.Steps.Keys, step => step.StartsWith("SEARCH requests_request USING INDEX", StringComparison.Ordinal));
        var whole = app.Plans.Steps.Where(plan => IsWhole(plan.Key, plan.Value)).Select(plan => $"{plan.Key}\n{plan.Value}\n").ToList();
        Assert.True(whole.Count == 0, string.Join('\n', whole));
    }

    /// <summary>Whether a step reads a whole table, or an index that SQLite had to make for one query; a filtered index holds few rows.</summary>
    private bool IsWhole(string step, string sql) =>
        step.Contains("AUTOMATIC", StringComparison.Ordinal)
        || (!sql.EndsWith("WHERE 0", StringComparison.Ordinal)
            && Scan().Match(step) is { Success: true } scan
            && app.Tables.Contains(scan.Groups["table"].Value)
            && !Small.Contains(scan.Groups["table"].Value)
            && !app.FilteredIndexes.Contains(scan.Groups["index"].Value));

    [GeneratedRegex(@"^SCAN (?<table>\w+)(?: USING (?:COVERING )?INDEX (?<index>\w+))?")]
    private static partial Regex Scan();

    /// <summary>The application with the three teams, whose queries are explained.</summary>
    public sealed class PlannedApp : StagedApp
    {
        internal QueryPlans Plans { get; } = new();

        internal HashSet<string> Tables { get; private set; } = [];

        internal HashSet<string> FilteredIndexes { get; private set; } = [];

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await InScopeAsync(scope =>
            {
                var types = scope.GetRequiredService<RelaisDb>().Model.GetEntityTypes().ToList();
                Tables = [.. types.Select(type => type.GetTableName()!)];
                FilteredIndexes = [.. types.SelectMany(type => type.GetIndexes()).Where(index => index.GetFilter() is not null).Select(index => index.GetDatabaseName()!)];
                return Task.CompletedTask;
            });
            Plans.Steps.Clear();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.ConfigureDbContext<RelaisDb>(options => options.AddInterceptors(Plans)));
        }
    }
}
