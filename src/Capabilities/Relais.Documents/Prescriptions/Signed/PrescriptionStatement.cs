using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime.Text;
using Relais.Documents.Prescriptions.Writing;
using Relais.Kernel;

namespace Relais.Documents.Prescriptions.Signed;

/// <summary>What a prescriber signs: the exact bytes of the document, by their hash, and what is prescribed, for programs.</summary>
internal sealed record PrescriptionStatement
{
    public int Format { get; init; } = 1;

    /// <summary>SHA-256 of the PDF, in lower-case hexadecimal.</summary>
    public required string Pdf { get; init; }
    public required string Code { get; init; }
    public required string SignedAt { get; init; }
    public required string Prescriber { get; init; }
    public string? Rpps { get; init; }

    /// <summary>The identifier of the patient in this installation.</summary>
    public required string Patient { get; init; }

    /// <summary>«2026-11-02», of the database of drugs it was checked against; null when none was there.</summary>
    public string? Drugs { get; init; }
    public required PrescriptionContent Content { get; init; }

    public static PrescriptionStatement Of(PrescriptionRead read, byte[] pdf, string code, Act act) => new()
    {
        Pdf = HashOf(pdf),
        Code = code,
        SignedAt = InstantPattern.ExtendedIso.Format(act.At),
        Prescriber = read.By.Name,
        Rpps = read.By.Rpps,
        Patient = read.Prescription.Patient.ToString(),
        Drugs = read.Drugs?.PublishedOn.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Content = read.Content,
    };

    public static string HashOf(ReadOnlySpan<byte> pdf) => Convert.ToHexStringLower(SHA256.HashData(pdf));

    public static PrescriptionStatement? FromBytes(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<PrescriptionStatement>(bytes, PrescriptionContent.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, PrescriptionContent.Json);
}
