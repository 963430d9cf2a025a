using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Relais.Documents.Cda;
using Relais.Documents.Contract;

namespace Relais.Documents.Xdm;

/// <summary>People, structures and patients in the HL7 v2 strings that XDS metadata hold (XCN, XON, CX, PID), as the CI-SIS writes them.</summary>
internal static class XdsNames
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Create("uuuuMMdd", CultureInfo.InvariantCulture);

    public static string Person(DocumentProfessional who) =>
        who.Rpps is { Length: > 0 } rpps
            ? $"8{rpps}^{Part(who.LastName.ToUpperInvariant())}^{Part(who.FirstName)}^^^^^^&{Oids.Professional}&ISO^D^^^IDNPS"
            : $"^{Part(who.LastName.ToUpperInvariant())}^{Part(who.FirstName)}";

    public static string? Institution(DocumentPlace? place) => place switch
    {
        null => null,
        { Finess: { Length: > 0 } finess } => $"{Part(place.Name)}^^^^^&{Oids.Structure}&ISO^IDNST^^^1{finess}",
        _ => Part(place.Name),
    };

    public static string? Speciality(DocumentProfessional who) =>
        Codes.TradeOf(who) is { } trade ? $"{trade.Code}^{Part(trade.Label)}^{trade.System}" : null;

    /// <summary>The national number when it may leave, else the local one.</summary>
    public static string PatientId(DocumentPatient patient) =>
        patient.InsThatLeaves is { } ins ? $"{ins}^^^&{Oids.OfIns(ins, patient.IsInvented)}&ISO^NH" : LocalId(patient);

    public static string LocalId(DocumentPatient patient) => $"{patient.Id:D}^^^&{Oids.LocalPatients}&ISO^PI";

    /// <summary>The traits, a line each.</summary>
    public static string[] PatientInfo(DocumentPatient patient)
    {
        var birth = $"{Part(patient.BirthName.ToUpperInvariant())}^{Part(patient.FirstNames.Split(' ')[0])}^{Part(patient.FirstNames)}^^^^L";
        var used = patient.UsedName is { Length: > 0 } name ? $"~{Part(name.ToUpperInvariant())}^{Part(patient.UsedFirstName ?? patient.FirstNames.Split(' ')[0])}^^^^^D" : "";
        var sex = patient.Sex switch { DocumentSex.Female => "F", DocumentSex.Male => "M", _ => "U" };
        return [$"PID-5|{birth}{used}", $"PID-7|{Day.Format(patient.BirthDate)}", $"PID-8|{sex}"];
    }

    /// <summary>In UTC, as XDS wants its times.</summary>
    public static string Time(OffsetDateTime at) => at.ToInstant().ToString("uuuuMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>A part of such a string: what would end it is written as HL7 escapes it.</summary>
    private static string Part(string text) =>
        text.Replace("\\", "\\E\\", StringComparison.Ordinal).Replace("^", "\\S\\", StringComparison.Ordinal).Replace("&", "\\T\\", StringComparison.Ordinal)
            .Replace("~", "\\R\\", StringComparison.Ordinal).Replace("|", "\\F\\", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
