using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Relais.Documents.Cda;

/// <summary>Identities as OIDs: those of France, and ours, drawn from UUIDs (ITU-T X.667: <c>2.25.</c> and the number of the UUID).</summary>
internal static class Oids
{
    public const string Professional = "1.2.250.1.71.4.2.1";
    public const string Structure = "1.2.250.1.71.4.2.2";
    public const string Sectors = "1.2.250.1.71.4.2.4";
    public const string InsNir = "1.2.250.1.213.1.4.8";
    public const string InsNia = "1.2.250.1.213.1.4.9";
    public const string InsDemo = "1.2.250.1.213.1.4.11";
    public const string Loinc = "2.16.840.1.113883.6.1";
    public const string ProfessionAndSkill = "1.2.250.1.213.1.1.4.5";
    public const string PracticeSettings = "1.2.250.1.213.1.1.4.9";
    public const string Ngap = "1.2.250.1.215.200.3.3";
    public const string ActCode = "2.16.840.1.113883.5.4";
    public const string Confidentiality = "2.16.840.1.113883.5.25";
    public const string Masks = "1.2.250.1.213.1.1.4.13";
    public const string Gender = "2.16.840.1.113883.5.1";
    public const string Participation = "2.16.840.1.113883.5.88";

    /// <summary>Where the local identities of patients are unique.</summary>
    public static readonly string LocalPatients = OfUuid(new Guid("5a1d9b0e-6c51-4b7a-9d0f-3e8b7f0c2a11"));

    /// <summary>Relais itself, which submits documents.</summary>
    public static readonly string Source = OfUuid(new Guid("5a1d9b0e-6c51-4b7a-9d0f-3e8b7f0c2a12"));

    public static string OfUuid(Guid uuid) =>
        "2.25." + new BigInteger(uuid.ToByteArray(bigEndian: true), isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);

    /// <summary>The same UUID for the same words, another for others (RFC 9562 §5.8).</summary>
    public static Guid Derived(Guid from, string what)
    {
        var bytes = SHA256.HashData([.. from.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(what)])[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The authority of an INS number: people who wait for theirs have one that begins with 3, 4, 7 or 8.</summary>
    public static string OfIns(string ins, bool isInvented) => isInvented ? InsDemo : ins[0] is '3' or '4' or '7' or '8' ? InsNia : InsNir;
}
