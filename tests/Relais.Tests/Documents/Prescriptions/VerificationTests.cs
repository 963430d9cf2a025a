using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Documents.Prescriptions;
using Relais.Platform.Data;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Documents.Prescriptions;

/// <summary>What anybody learns of a printed code, on both databases.</summary>
public abstract class VerificationTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anybody_verifies_it_by_its_code_and_only_who_has_the_document_reads_it()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        var url = await scene.ExceptionAsync(expert);
        await scene.SignAsync(expert, url);
        var signed = await scene.ReadAsync(url);
        var pdf = await expert.Http.GetByteArrayAsync(new Uri("/fichiers/" + signed.File, UriKind.Relative), Ct);

        using var pharmacist = app.Browse();
        var verify = "/ordonnances/verifier/" + signed.Code;
        await pharmacist.GetAsync(verify);
        Assert.Equal("Authentic", Truth(pharmacist));
        Assert.Contains("Dr Anne Kerbrat", pharmacist.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("HUMIRA", pharmacist.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("GOFF", pharmacist.Text, StringComparison.Ordinal);
        await CompareAsync(pharmacist, verify, pdf);
        Assert.NotNull(pharmacist.Page.QuerySelector("[data-same='true']"));
        Assert.Contains("HUMIRA", pharmacist.Text, StringComparison.Ordinal);
        pdf[^20] ^= 1;
        await CompareAsync(pharmacist, verify, pdf);
        Assert.NotNull(pharmacist.Page.QuerySelector("[data-same='false']"));
        Assert.DoesNotContain("HUMIRA", pharmacist.Text, StringComparison.Ordinal);
        await pharmacist.GetAsync("/ordonnances/verifier/" + new string('0', 32));
        Assert.Equal(HttpStatusCode.NotFound, pharmacist.Status);
    }

    [Fact]
    public async Task A_correction_replaces_and_revokes_and_a_revoked_one_says_so()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        var first = await scene.ExceptionAsync(expert);
        await scene.SignAsync(expert, first);
        await expert.GetAsync(first);
        await expert.SubmitAsync("corriger");
        var second = expert.Location!;
        await expert.GetAsync(second);
        await expert.SubmitAsync("ordonnance", ("L0.Posology", "80 mg puis 40 mg"));
        await scene.SignAsync(expert, second);

        using var anybody = app.Browse();
        await anybody.GetAsync("/ordonnances/verifier/" + (await scene.ReadAsync(first)).Code);
        Assert.Equal("Revoked", Truth(anybody));
        Assert.Contains("remplacée par une autre", anybody.Text, StringComparison.Ordinal);
        await anybody.GetAsync("/ordonnances/verifier/" + (await scene.ReadAsync(second)).Code);
        Assert.Equal("Authentic", Truth(anybody));

        await expert.GetAsync(second);
        await expert.SubmitAsync("revoquer", ("Why", " "));
        Assert.Equal("prescription.reason-missing", Code(expert));
        await expert.SubmitAsync("revoquer", ("Why", "Intolérance"));
        await anybody.GetAsync("/ordonnances/verifier/" + (await scene.ReadAsync(second)).Code);
        Assert.Equal("Revoked", Truth(anybody));
        Assert.DoesNotContain("Intolérance", anybody.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_in_the_database_is_seen()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        var url = await scene.ExceptionAsync(expert);
        await scene.SignAsync(expert, url);
        var signed = await scene.ReadAsync(url);
        var changed = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(signed.Statement!).Replace("40 mg toutes", "80 mg toutes", StringComparison.Ordinal));
        Assert.NotEqual(signed.Statement, changed);
        await app.InScopeAsync(services => services.GetRequiredService<RelaisDb>().Set<Prescription>().Where(p => p.Id == signed.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Statement, changed), Ct));
        using var anybody = app.Browse();
        await anybody.GetAsync("/ordonnances/verifier/" + signed.Code);
        Assert.Equal("Changed", Truth(anybody));
    }

    private static string? Code(TestBrowser browser) => browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code");

    private static string? Truth(TestBrowser browser) => browser.Page.QuerySelector("[data-truth]")?.GetAttribute("data-truth");

    private static async Task CompareAsync(TestBrowser browser, string url, byte[] pdf)
    {
        await browser.GetAsync(url);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(browser.Page.QuerySelector("form input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("comparer"), "_handler" },
            { new ByteArrayContent(pdf), "Pdf", "ordonnance.pdf" },
        };
        await browser.SendAsync(url, form);
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteVerificationTests(RelaisApp app) : VerificationTests(app), IClassFixture<RelaisApp>;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresVerificationTests(PostgresApp app) : VerificationTests(app), IClassFixture<PostgresApp>;
