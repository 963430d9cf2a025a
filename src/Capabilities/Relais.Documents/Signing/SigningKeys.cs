using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Documents.Signing;

/// <summary>Keeps the signing keys of people: sealed under a master key outside the database, made at first need.</summary>
internal sealed class SigningKeys(RelaisDb db, Secrets secrets, IDirectory directory)
{
    private const string Master = "signing";

    /// <summary>The key with which this person signs now; made when there is none.</summary>
    public async Task<SigningKey> OfAsync(Act act, CancellationToken ct)
    {
        var keys = await db.SigningKeysOf(act).OrderByDescending(key => key.Since).ToListAsync(ct);
        return keys.Find(key => key.IsUsable(act.At)) ?? await MakeAsync(act, ct);
    }

    /// <summary>The same with its private key; the caller disposes of it.</summary>
    /// <exception cref="InvalidDataException">The master key is not the one that sealed it.</exception>
    public X509Certificate2 Open(SigningKey key) => Certificates.WithKey(key.Certificate, Unseal(About(key.Id), key.SealedKey));

    /// <summary>Keeps a certificate that its owner brings (PKCS#12).</summary>
    public SigningKey Import(byte[] file, string password, Act act)
    {
        using var brought = Read(file, password);
        using var ecdsa = brought.GetECDsaPrivateKey();
        using var rsa = brought.GetRSAPrivateKey();
        var (since, until) = (Instant.FromDateTimeUtc(brought.NotBefore.ToUniversalTime()), Instant.FromDateTimeUtc(brought.NotAfter.ToUniversalTime()));
        if (((AsymmetricAlgorithm?)ecdsa ?? rsa) is not { } secret || act.At < since || act.At >= until)
        {
            throw new RefusedException(SigningRefusals.NotUsable);
        }

        // It is used from now on: it is newer than the key made here.
        return Keep(SigningKeyOrigin.Imported, brought.RawData, secret.ExportPkcs8PrivateKey(), (act.At, until), act);
    }

    /// <summary>The certificate of the authority, or null when nothing was ever signed here.</summary>
    public async Task<byte[]?> AuthorityAsync(CancellationToken ct) =>
        (await db.Set<SigningAuthority>().AsNoTracking().SingleOrDefaultAsync(ct))?.Certificate;

    private static X509Certificate2 Read(byte[] file, string password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12(file, password, X509KeyStorageFlags.Exportable | X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException)
        {
            throw new RefusedException(SigningRefusals.NotReadable);
        }
    }

    private async Task<SigningKey> MakeAsync(Act act, CancellationToken ct)
    {
        var authority = await AuthorityToIssueAsync(act, ct);
        var person = (await directory.PeopleAsync([act.By], ct))[act.By];
        var (certificate, secret) = Certificates.Of(person, authority.Certificate, Unseal(AuthorityAbout, authority.SealedKey), act.At);
        using var read = X509CertificateLoader.LoadCertificate(certificate);
        var key = Keep(SigningKeyOrigin.Relais, certificate, secret, (act.At, Instant.FromDateTimeUtc(read.NotAfter.ToUniversalTime())), act);
        await db.SaveChangesAsync(ct);
        return key;
    }

    private SigningKey Keep(SigningKeyOrigin origin, byte[] certificate, byte[] secret, (Instant Since, Instant Until) times, Act act)
    {
        var id = Guid.CreateVersion7();
        var key = new SigningKey
        {
            Id = id,
            Owner = act.By,
            Origin = origin,
            Certificate = certificate,
            SealedKey = secrets.Seal(Master, About(id), secret),
            Since = times.Since,
            Until = times.Until,
        };
        CryptographicOperations.ZeroMemory(secret);
        db.Add(key);
        db.Record(act, "signing.key", "signing-key/" + key.Id);
        return key;
    }

    private async Task<SigningAuthority> AuthorityToIssueAsync(Act act, CancellationToken ct)
    {
        if (await db.Set<SigningAuthority>().SingleOrDefaultAsync(ct) is { } known)
        {
            return known;
        }

        var (certificate, secret) = Certificates.Authority(act.At);
        var authority = new SigningAuthority { Certificate = certificate, SealedKey = secrets.Seal(Master, AuthorityAbout, secret), MadeAt = act.At };
        db.Add(authority);
        try
        {
            await db.SaveChangesAsync(ct);
            return authority;
        }
        catch (DbUpdateException failed) when (failed.IsUniqueTaken())
        {
            // Somebody else signed for the first time at the same moment: theirs stands.
            db.ChangeTracker.Clear();
            return await db.Set<SigningAuthority>().SingleAsync(ct);
        }
    }

    private byte[] Unseal(string about, byte[] box) =>
        secrets.Open(Master, about, box) ?? throw new InvalidDataException($"The signing key of {about} does not open under the master key «{Master}».");

    private const string AuthorityAbout = "signing-authority";

    private static string About(Guid id) => $"signing-key/{id}";
}
