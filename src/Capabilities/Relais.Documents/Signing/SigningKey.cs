using NodaTime;
using Relais.Kernel;

namespace Relais.Documents.Signing;

/// <summary>Who vouches for a signing key.</summary>
internal enum SigningKeyOrigin
{
    /// <summary>The authority of this installation.</summary>
    Relais,

    /// <summary>Somebody else: the certificate was brought by its owner.</summary>
    Imported,
}

/// <summary>The key with which a professional signs, and its certificate.</summary>
internal sealed class SigningKey
{
    public const int MaxCertificate = 16_000;
    public const int MaxKey = 8_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required ProfessionalId Owner { get; init; }
    public required SigningKeyOrigin Origin { get; init; }

    /// <summary>X.509, DER.</summary>
    public required byte[] Certificate { get; init; }

    /// <summary>PKCS#8 under the master key.</summary>
    public required byte[] SealedKey { get; init; }
    public required Instant Since { get; init; }
    public required Instant Until { get; init; }

    /// <summary>What is signed from then on is not held for true.</summary>
    public Instant? RevokedAt { get; private set; }

    public bool IsUsable(Instant at) => RevokedAt is null && Since <= at && at < Until;

    public void Revoke(Act act)
    {
        RefusedException.ThrowIf(WhyNotRevoke(act));
        RevokedAt = act.At;
    }

    public Refusal? WhyNotRevoke(Act act) =>
        act.By != Owner ? SigningRefusals.NotYours
        : RevokedAt is not null ? SigningRefusals.AlreadyRevoked
        : null;
}
