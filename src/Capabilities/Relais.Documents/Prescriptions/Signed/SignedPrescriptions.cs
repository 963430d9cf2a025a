using Microsoft.EntityFrameworkCore;
using Relais.Documents.Contract;
using Relais.Platform.Data;

namespace Relais.Documents.Prescriptions.Signed;

/// <summary>Reads which prescriptions of an occasion hold.</summary>
internal sealed class SignedPrescriptions(RelaisDb db) : ISignedPrescriptions
{
    private const int Most = 50;

    public async Task<IReadOnlyList<SignedPrescription>> AboutAsync(Guid occasion, CancellationToken ct)
    {
        var found = await db.SignedPrescriptionsAbout(occasion)
            .OrderByDescending(one => one.SignedAt)
            .Select(one => new { one.File, one.Kind, one.SignedAt })
            .Take(Most)
            .ToListAsync(ct);
        return found.ConvertAll(one => new SignedPrescription(one.File!.Value, one.Kind.Label(), one.SignedAt!.Value));
    }
}
