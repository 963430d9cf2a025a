using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Documents.Signing;
using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Documents.Signing;

/// <summary>A signature holds for exactly what was signed, by who signed it.</summary>
public sealed class SignaturesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);
    private static readonly byte[] Content = "Une ordonnance."u8.ToArray();
    private readonly (byte[] Certificate, byte[] Key) _authority = Certificates.Authority(Now);

    [Fact]
    public void It_tells_who_signed_and_the_authority_vouches_for_them()
    {
        using var signer = Signatures.SignerOf(Content, Sign())!;
        Assert.Contains("CN=Dr Anne Martin", signer.Subject, StringComparison.Ordinal);
        Assert.Contains("10100000007", signer.Subject, StringComparison.Ordinal);
        Assert.True(Signatures.IsVouchedFor(signer, _authority.Certificate, Now));
        Assert.False(Signatures.IsVouchedFor(signer, Certificates.Authority(Now).Certificate, Now));
        Assert.False(Signatures.IsVouchedFor(signer, _authority.Certificate, Now + Duration.FromDays(365 * 4)));
    }

    [Fact]
    public void Any_byte_changed_is_seen()
    {
        var signature = Sign();
        for (var i = 0; i < Content.Length; i++)
        {
            var changed = Content.ToArray();
            changed[i] ^= 1;
            Assert.Null(Signatures.SignerOf(changed, signature));
        }
    }

    [Fact]
    public void A_changed_signature_never_throws_and_never_names_somebody_else()
    {
        var signature = Sign();
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var changed = signature.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            using var signer = Signatures.SignerOf(Content, changed);
            Assert.True(signer is null || signer.Subject.Contains("Anne Martin", StringComparison.Ordinal) || !Signatures.IsVouchedFor(signer, _authority.Certificate, Now));
        }
    }

    [Fact]
    public async Task OpenSSL_reads_it_as_a_signature_of_the_prescriber()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-cms").FullName;
        try
        {
            using var authority = X509CertificateLoader.LoadCertificate(_authority.Certificate);
            var ct = TestContext.Current.CancellationToken;
            await File.WriteAllBytesAsync(Path.Combine(folder, "content"), Content, ct);
            await File.WriteAllBytesAsync(Path.Combine(folder, "cms"), Sign(), ct);
            await File.WriteAllTextAsync(Path.Combine(folder, "ca.pem"), authority.ExportCertificatePem(), ct);
            using var openssl = Process.Start(new ProcessStartInfo(
                "openssl", ["cms", "-verify", "-binary", "-inform", "DER", "-in", "cms", "-content", "content", "-CAfile", "ca.pem", "-purpose", "any", "-attime", "1772438400", "-out", "/dev/null"])
            {
                WorkingDirectory = folder,
                RedirectStandardError = true,
            })!;
            var said = await openssl.StandardError.ReadToEndAsync(ct);
            await openssl.WaitForExitAsync(ct);
            Assert.True(openssl.ExitCode == 0, said);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_key_is_used_within_its_time_and_until_it_is_revoked()
    {
        var owner = ProfessionalId.New();
        var key = new SigningKey { Owner = owner, Origin = SigningKeyOrigin.Relais, Certificate = [], SealedKey = [], Since = Now, Until = Now + Duration.FromDays(1) };
        Assert.True(key.IsUsable(Now));
        Assert.False(key.IsUsable(Now + Duration.FromDays(1)));
        Assert.Equal("signing.not-yours", key.WhyNotRevoke(new Act(ProfessionalId.New(), Now))?.Code);
        key.Revoke(new Act(owner, Now));
        Assert.False(key.IsUsable(Now));
        Assert.Equal("signing.already-revoked", key.WhyNotRevoke(new Act(owner, Now))?.Code);
    }

    private byte[] Sign()
    {
        var person = new Person(ProfessionalId.New(), "Dr", "Anne", "Martin", "10", "SM15", "10100000007", null, null) { Trade = "Dermatologie" };
        var (certificate, key) = Certificates.Of(person, _authority.Certificate, _authority.Key, Now);
        using var signer = Certificates.WithKey(certificate, key);
        return Signatures.Sign(Content, signer, Now);
    }
}
