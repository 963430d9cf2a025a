using NodaTime;
using Relais.Documents.Prescriptions.Writing;
using Relais.Kernel;

namespace Relais.Documents.Prescriptions.Signed;

/// <summary>A signed prescription as its page shows it.</summary>
/// <param name="File">Where the document is.</param>
/// <param name="FileName">What it is.</param>
/// <param name="Verify">Where it is verified.</param>
/// <param name="RevokedAt">When it was revoked, or null.</param>
/// <param name="RevokedWhy">Why, or null.</param>
/// <param name="MayCorrect">Whether this person corrects and revokes it.</param>
public sealed record SignedShown(string File, string FileName, string Verify, Instant? RevokedAt, string? RevokedWhy, bool MayCorrect)
{
    internal static SignedShown Of(PrescriptionRead read, Act act)
    {
        var prescription = read.Prescription;
        return new(
            $"/fichiers/{prescription.File}",
            $"{prescription.Kind.Label()} (PDF)",
            $"/ordonnances/verifier/{prescription.Code}",
            prescription.RevokedAt,
            prescription.RevokedWhy,
            prescription.WhyNotCorrect(act) is null && read.Occasion.WhyNot is null);
    }
}
