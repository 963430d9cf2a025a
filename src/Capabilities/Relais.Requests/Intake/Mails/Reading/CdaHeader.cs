using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Relais.Kernel;

namespace Relais.Requests.Intake.Mails.Reading;

/// <summary>What the header of a clinical document (HL7 CDA R2, CI-SIS) says of its patient and its author, and the document that it carries.</summary>
internal sealed record CdaHeader
{
    public static readonly XNamespace Hl7 = "urn:hl7-org:v3";

    private const string OfProfessionals = "1.2.250.1.71.4.2.1";

    /// <summary>INS-NIR and INS-NIA; not the identities of tests, nor the former INS-C.</summary>
    private static readonly string[] OfIns = ["1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.9"];

    private const int MostCharacters = 40_000_000;
    private const int MostText = 200;

    public string Title { get; private init; } = "";
    public CdaPatient Patient { get; private init; } = new();
    public CdaAuthor Author { get; private init; } = new();

    /// <summary>The PDF or picture that stands for its body, or null.</summary>
    public byte[]? Body { get; private init; }

    /// <summary>How its body is called as a file.</summary>
    public string BodyName { get; private init; } = "";

    /// <summary>The header of a document, or null when the bytes are something else.</summary>
    public static CdaHeader? Read(Stream xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
        try
        {
            using var reader = XmlReader.Create(xml, settings);
            var root = XDocument.Load(reader).Root;
            return root?.Name == Hl7 + "ClinicalDocument" ? Of(root) : null;
        }
        catch (Exception e) when (e is XmlException or InvalidOperationException)
        {
            return null;
        }
    }

    private static CdaHeader Of(XElement root)
    {
        var body = root.Element(Hl7 + "component")?.Element(Hl7 + "nonXMLBody")?.Element(Hl7 + "text");
        var title = Text(root.Element(Hl7 + "title"));
        var role = root.Element(Hl7 + "recordTarget")?.Element(Hl7 + "patientRole");
        return new CdaHeader
        {
            Title = title,
            Patient = role is null ? new CdaPatient() : PatientOf(role),
            Author = root.Element(Hl7 + "author")?.Element(Hl7 + "assignedAuthor") is { } author ? AuthorOf(author) : new CdaAuthor(),
            Body = BodyOf(body),
            BodyName = (title.Length > 0 ? title : "document") + ExtensionOf(Attribute(body, "mediaType")),
        };
    }

    private static CdaPatient PatientOf(XElement role)
    {
        var patient = role.Element(Hl7 + "patient");
        var name = patient?.Element(Hl7 + "name");
        var place = patient?.Element(Hl7 + "birthplace")?.Element(Hl7 + "place")?.Element(Hl7 + "addr");
        var home = role.Element(Hl7 + "addr");
        return new CdaPatient
        {
            Ins = role.Elements(Hl7 + "id").Where(id => OfIns.Contains(Attribute(id, "root"))).Select(id => Attribute(id, "extension")).FirstOrDefault(""),
            BirthName = Part(name, "family", "BR") is { Length: > 0 } birth ? birth : Part(name, "family", null),
            UsedName = Part(name, "family", "CL"),
            FirstNames = Part(name, "given", null) is { Length: > 0 } all ? all : Part(name, "given", "BR"),
            UsedFirstName = Part(name, "given", "CL"),
            Sex = Attribute(patient?.Element(Hl7 + "administrativeGenderCode"), "code"),
            BirthDate = DateOf(Attribute(patient?.Element(Hl7 + "birthTime"), "value")),
            BirthPlace = Text(place?.Element(Hl7 + "county")),
            PostCode = Text(home?.Element(Hl7 + "postalCode")),
            City = Text(home?.Element(Hl7 + "city")),
        };
    }

    private static CdaAuthor AuthorOf(XElement author)
    {
        var name = author.Element(Hl7 + "assignedPerson")?.Element(Hl7 + "name");
        var number = author.Elements(Hl7 + "id").Where(id => Attribute(id, "root") == OfProfessionals).Select(id => Attribute(id, "extension")).FirstOrDefault("");
        return new CdaAuthor
        {
            Rpps = number.Length == 12 && number[0] == '8' && Rpps.TryParse(number[1..], out var rpps) ? rpps.Digits : "",
            LastName = Part(name, "family", null),
            FirstName = Part(name, "given", null),
            Profession = ProfessionOf(Attribute(author.Element(Hl7 + "code"), "code")),
            Structure = Text(author.Element(Hl7 + "representedOrganization")?.Element(Hl7 + "name")),
        };
    }

    /// <summary>«G15_10/SM26» says profession 10, speciality SM26.</summary>
    private static string ProfessionOf(string code) => code.StartsWith("G15_", StringComparison.Ordinal) ? code[4..].Split('/')[0] : "";

    private static string DateOf(string value) =>
        DateTime.TryParseExact(value[..Math.Min(8, value.Length)], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "";

    private static string Part(XElement? name, string part, string? qualifier) =>
        Text(name?.Elements(Hl7 + part).FirstOrDefault(one => (string?)one.Attribute("qualifier") == qualifier));

    private static byte[]? BodyOf(XElement? text)
    {
        if (text is null || (string?)text.Attribute("representation") != "B64")
        {
            return null;
        }

        try
        {
            return Convert.FromBase64String(text.Value);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string ExtensionOf(string type) => type switch
    {
        "application/pdf" => ".pdf",
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        _ => "",
    };

    private static string Attribute(XElement? element, string name) => Short((string?)element?.Attribute(name));

    private static string Text(XElement? element) => Short(element?.Value);

    private static string Short(string? text) => text?.Trim() is { } whole ? whole[..Math.Min(whole.Length, MostText)] : "";
}

/// <summary>The traits of a document's patient, as written; each may be empty.</summary>
internal sealed record CdaPatient
{
    public string Ins { get; init; } = "";
    public string BirthName { get; init; } = "";
    public string UsedName { get; init; } = "";
    public string FirstNames { get; init; } = "";
    public string UsedFirstName { get; init; } = "";
    public string Sex { get; init; } = "";
    public string BirthDate { get; init; } = "";
    public string BirthPlace { get; init; } = "";
    public string PostCode { get; init; } = "";
    public string City { get; init; } = "";
}

/// <summary>A document's author, as written; each may be empty.</summary>
internal sealed record CdaAuthor
{
    public string Rpps { get; init; } = "";
    public string LastName { get; init; } = "";
    public string FirstName { get; init; } = "";
    public string Profession { get; init; } = "";
    public string Structure { get; init; } = "";
}
