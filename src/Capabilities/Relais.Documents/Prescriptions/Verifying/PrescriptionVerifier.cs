using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Documents.Prescriptions.Signed;
using Relais.Documents.Signing;
using Relais.Platform.Data;

namespace Relais.Documents.Prescriptions.Verifying;

/// <summary>Whether a prescription holds.</summary>
internal enum PrescriptionTruth
{
    /// <summary>Authentique, en vigueur.</summary>
    Authentic,

    /// <summary>Authentique, révoquée depuis.</summary>
    Revoked,

    /// <summary>La signature ne correspond pas.</summary>
    Changed,
}

/// <summary>What verifying tells.</summary>
/// <param name="Truth">Whether it holds.</param>
/// <param name="Statement">What was signed: its content is shown to who has the document.</param>
/// <param name="SignedAt">When.</param>
/// <param name="RevokedAt">When it was revoked, or null.</param>
/// <param name="IsReplaced">Whether another one replaces it.</param>
/// <param name="Issuer">Who vouches for the signer: null is this installation.</param>
internal sealed record PrescriptionVerdict(PrescriptionTruth Truth, PrescriptionStatement Statement, Instant SignedAt, Instant? RevokedAt, bool IsReplaced, string? Issuer)
{
    /// <summary>When the signer's key was revoked, or null. What was signed before stays true.</summary>
    public Instant? KeyRevokedAt { get; init; }

    /// <summary>Whether these bytes are those that were signed.</summary>
    public bool IsOf(ReadOnlySpan<byte> pdf) => PrescriptionStatement.HashOf(pdf) == Statement.Pdf;
}

/// <summary>Verifies a signed prescription anew each time: signature, certificate, revocation.</summary>
internal sealed class PrescriptionVerifier(RelaisDb db, SigningKeys keys)
{
    /// <summary>The verdict on the prescription that a code names, or null when there is none.</summary>
    public async Task<PrescriptionVerdict?> VerifyAsync(string code, CancellationToken ct)
    {
        var prescription = code.Length == 32 ? await db.PrescriptionOfCode(code).AsNoTracking().SingleOrDefaultAsync(ct) : null;
        if (prescription is not { Statement: { } bytes, Signature: { } signature, Key: { } id, SignedAt: { } signedAt } || PrescriptionStatement.FromBytes(bytes) is not { } statement)
        {
            return null;
        }

        var key = await db.SigningKeyThatSigned(id).AsNoTracking().SingleOrDefaultAsync(ct);
        var authority = await keys.AuthorityAsync(ct);
        using var signer = Signatures.SignerOf(bytes, signature);
        var isTrue = key is not null && signer is not null && statement.Code == code && signer.RawData.AsSpan().SequenceEqual(key.Certificate)
            && (key.RevokedAt is null || key.RevokedAt > signedAt)
            && (key.Origin is SigningKeyOrigin.Imported || (authority is not null && Signatures.IsVouchedFor(signer, authority, signedAt)));
        var truth = !isTrue ? PrescriptionTruth.Changed
            : prescription.State is PrescriptionState.Revoked ? PrescriptionTruth.Revoked
            : PrescriptionTruth.Authentic;
        return new PrescriptionVerdict(truth, statement, signedAt, prescription.RevokedAt, await db.PrescriptionsReplacing(prescription.Id).AnyAsync(ct), key?.Origin is SigningKeyOrigin.Imported ? signer?.Issuer : null)
        {
            KeyRevokedAt = key?.RevokedAt,
        };
    }
}
