using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Documents.Signing;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Testing;
using Relais.Tests.Documents.Prescriptions;
using Xunit;

namespace Relais.Tests.Documents.Signing;

/// <summary>A prescriber's keys: made at first need, brought, revoked.</summary>
public sealed class SigningPageTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_signature_makes_a_key_that_is_stored_sealed_and_used_again()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        await scene.SignAsync(expert, await scene.ExceptionAsync(expert));
        await scene.SignAsync(expert, await scene.ExceptionAsync(expert));
        var key = Assert.Single(await KeysAsync(scene.Expert.Id));
        using var certificate = X509CertificateLoader.LoadCertificate(key.Certificate);
        Assert.Contains("Anne Kerbrat", certificate.Subject, StringComparison.Ordinal);
        Assert.Contains(scene.Expert.Rpps!, certificate.Subject, StringComparison.Ordinal);
        using var opened = ECDsa.Create();
        Assert.ThrowsAny<CryptographicException>(() => opened.ImportPkcs8PrivateKey(key.SealedKey, out _));
    }

    [Fact]
    public async Task A_certificate_that_is_brought_signs_and_the_verification_names_who_issued_it()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        await SendAsync(expert, Pkcs12("secret"), "secret");
        var url = await scene.ExceptionAsync(expert);
        await scene.SignAsync(expert, url);
        using var anybody = app.Browse();
        await anybody.GetAsync("/ordonnances/verifier/" + (await scene.ReadAsync(url)).Code);
        Assert.Equal("Authentic", anybody.Page.QuerySelector("[data-truth]")!.GetAttribute("data-truth"));
        Assert.Contains("Autorité voisine", anybody.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_signs_no_more_and_what_it_signed_stays_true()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        var first = await scene.ExceptionAsync(expert);
        await scene.SignAsync(expert, first);
        var key = Assert.Single(await KeysAsync(scene.Expert.Id));
        app.Clock.Advance(Duration.FromMinutes(1));
        await expert.GetAsync("/compte/signature");
        await expert.SubmitAsync($"revoquer-{key.Id}");
        await expert.GetAsync("/compte/signature");
        Assert.Contains("Révoquée", expert.Text, StringComparison.Ordinal);
        await scene.SignAsync(expert, await scene.ExceptionAsync(expert));
        Assert.Equal(2, (await KeysAsync(scene.Expert.Id)).Count);
        using var anybody = app.Browse();
        await anybody.GetAsync("/ordonnances/verifier/" + (await scene.ReadAsync(first)).Code);
        Assert.Equal("Authentic", anybody.Page.QuerySelector("[data-truth]")!.GetAttribute("data-truth"));
        Assert.Contains("Révoquée depuis", anybody.Text, StringComparison.Ordinal);

        var other = new Act(scene.Other.Id, app.Clock.GetCurrentInstant());
        var refused = await Assert.ThrowsAsync<RefusedException>(() => app.InScopeAsync(services => services.GetRequiredService<RevokeSigningKeyHandler>().HandleAsync(new RevokeSigningKey(key.Id), other, Ct)));
        Assert.Equal("signing.not-yours", refused.Refusal.Code);
    }

    [Fact]
    public async Task What_cannot_sign_is_refused()
    {
        var scene = await PrescribingScene.GivenAsync(app);
        using var expert = await scene.ExpertAsync();
        await SendAsync(expert, Pkcs12("secret"), "autre");
        Assert.Equal("signing.not-readable", Code(expert));
        await SendAsync(expert, "pas un certificat"u8.ToArray(), "");
        Assert.Equal("signing.not-readable", Code(expert));
        await SendAsync(expert, Pkcs12("secret", until: -10), "secret");
        Assert.Equal("signing.not-usable", Code(expert));
        await SendAsync(expert, [], "secret");
        Assert.Equal("signing.file-missing", Code(expert));
        Assert.Empty(await KeysAsync(scene.Expert.Id));
    }

    private static string? Code(TestBrowser browser) => browser.Page.QuerySelector("[data-code]")?.GetAttribute("data-code");

    private static async Task SendAsync(TestBrowser browser, byte[] file, string password)
    {
        await browser.GetAsync("/compte/signature");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(browser.Page.QuerySelector("form input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("apporter"), "_handler" },
            { new StringContent(password), "Password" },
            { new ByteArrayContent(file), "File", "moi.p12" },
        };
        await browser.SendAsync("/compte/signature", form);
    }

    private byte[] Pkcs12(string password, int until = 300)
    {
        var now = app.Clock.GetCurrentInstant().ToDateTimeOffset();
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=Autorité voisine", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(now.AddDays(-20), now.AddDays(until));
        return made.Export(X509ContentType.Pkcs12, password);
    }

    private Task<List<SigningKey>> KeysAsync(ProfessionalId owner) => app.InScopeAsync(services =>
        services.GetRequiredService<RelaisDb>().Set<SigningKey>().AsNoTracking().Where(key => key.Owner == owner).ToListAsync(Ct));
}
