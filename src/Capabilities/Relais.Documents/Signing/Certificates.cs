using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Relais.Directory.Contract;

namespace Relais.Documents.Signing;

/// <summary>Makes X.509 certificates: that of the authority, and those of people under it. ECDSA on P-256, SHA-256.</summary>
internal static class Certificates
{
    private const int AuthorityYears = 20;
    private const int PersonYears = 3;
    private const string SerialNumberOid = "2.5.4.5";

    public static (byte[] Certificate, byte[] Key) Authority(Instant now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName("Relais, autorité de signature");
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var made = request.CreateSelfSigned(Start(now), End(now, AuthorityYears));
        return (made.RawData, key.ExportPkcs8PrivateKey());
    }

    public static (byte[] Certificate, byte[] Key) Of(Person person, byte[] authority, byte[] authorityKey, Instant now)
    {
        using var issuer = WithKey(authority, authorityKey);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(person.Name);
        name.Add(SerialNumberOid, person.Rpps ?? person.Id.ToString());
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        var until = End(now, PersonYears) < issuer.NotAfter ? End(now, PersonYears) : new DateTimeOffset(issuer.NotAfter);
        using var made = request.Create(issuer, Start(now), until, RandomNumberGenerator.GetBytes(16));
        return (made.RawData, key.ExportPkcs8PrivateKey());
    }

    /// <summary>A certificate able to sign. Its key is RSA or ECDSA, as PKCS#8.</summary>
    public static X509Certificate2 WithKey(byte[] certificate, byte[] key)
    {
        using var alone = X509CertificateLoader.LoadCertificate(certificate);
        if (alone.GetECDsaPublicKey() is { } known)
        {
            known.Dispose();
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportPkcs8PrivateKey(key, out _);
            return alone.CopyWithPrivateKey(ecdsa);
        }

        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(key, out _);
        return alone.CopyWithPrivateKey(rsa);
    }

    // A minute back: the clocks of two machines differ.
    private static DateTimeOffset Start(Instant now) => (now - Duration.FromMinutes(1)).ToDateTimeOffset();

    private static DateTimeOffset End(Instant now, int years) => now.ToDateTimeOffset().AddYears(years);
}
