using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Relais.Documents.Contract;
using static Relais.Documents.Cda.CdaElements;

namespace Relais.Documents.Cda;

/// <summary>Writes a document: the header of the CI-SIS («Structuration minimale»), then its body.</summary>
/// <remarks>
/// Order and cardinalities are those of the CDA schema and of the schematrons of the ANS (TestContenuCDA-3-0): a structured
/// document names its model, one that carries a PDF only says that it is not structured.
/// </remarks>
internal static class CdaDocument
{
    private const string French = "2.16.840.1.113883.2.8.2.1";
    private const string CiSis = "1.2.250.1.213.1.1.1.1";
    private const string Unstructured = "1.3.6.1.4.1.19376.1.2.20";
    private const string TlmDa = "1.2.250.1.213.1.1.1.38";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = false };

    public static byte[] Write(ClinicalDocument document)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            new XDocument(Root(document)).Save(writer);
        }

        return bytes.ToArray();
    }

    /// <summary>The identity of one version, the same for ever.</summary>
    public static string IdOf(DocumentVersion version) =>
        Oids.OfUuid(Oids.Derived(version.Series, "version " + version.Number.ToString(CultureInfo.InvariantCulture)));

    private static XElement Root(ClinicalDocument document) =>
        Element(
            "ClinicalDocument",
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi.NamespaceName),
            Element("realmCode", Attribute("code", "FR")),
            Id("typeId", "2.16.840.1.113883.1.3", "POCD_HD000040"),
            Template(French),
            Template(CiSis),
            document is OpinionReportDocument ? Template(Unstructured) : Template(TlmDa, "2022.01"),
            Id("id", IdOf(document.Version)),
            Code("code", Codes.TypeOf(document)),
            Text("title", document.Title),
            At("effectiveTime", document.At),
            Code("confidentialityCode", Codes.Normal),
            Element("languageCode", Attribute("code", "fr-FR")),
            Id("setId", Oids.OfUuid(document.Version.Series)),
            Element("versionNumber", Attribute("value", document.Version.Number.ToString(CultureInfo.InvariantCulture))),
            Element("recordTarget", CdaPeople.Patient(document.Patient)),
            Element("author", At("time", document.At), CdaPeople.Assigned("assignedAuthor", document.Author)),
            CdaPeople.Custodian(document.Custodian),
            document.Recipients.Select(CdaPeople.Recipient),
            Element("legalAuthenticator", At("time", document.At), Element("signatureCode", Attribute("code", "S")), CdaPeople.Assigned("assignedEntity", document.Author)),
            document.FamilyDoctor is { } doctor ? CdaPeople.FamilyDoctor(doctor, ActTime("time", document)) : null,
            Act(document),
            Replaced(document.Version),
            Encounter(document),
            Element("component", Body(document)));

    private static XElement Act(ClinicalDocument document) =>
        Element(
            "documentationOf",
            Element(
                "serviceEvent",
                Attribute("classCode", "ACT"),
                Code("code", Codes.Opinion),
                From("effectiveTime", document.ActAt),
                Element("performer", Attribute("typeCode", "PRF"), CdaPeople.Assigned("assignedEntity", document.Performer))));

    private static XElement? Replaced(DocumentVersion version) =>
        version.Replaced is { } before
            ? Element(
                "relatedDocument",
                Attribute("typeCode", "RPLC"),
                Element(
                    "parentDocument",
                    Id("id", IdOf(before)),
                    Id("setId", Oids.OfUuid(before.Series)),
                    Element("versionNumber", Attribute("value", before.Number.ToString(CultureInfo.InvariantCulture)))))
            : null;

    private static XElement Encounter(ClinicalDocument document) =>
        Element(
            "componentOf",
            Element(
                "encompassingEncounter",
                Code("code", Codes.Virtual),
                From("effectiveTime", document.ActAt),
                Element("responsibleParty", CdaPeople.Assigned("assignedEntity", document.Performer)),
                CdaPeople.Facility(document.Place)));

    private static XElement ActTime(string name, ClinicalDocument document) =>
        Element(name, new XAttribute(Xsi + "type", "IVL_TS"), At("low", document.ActAt));

    private static XElement Body(ClinicalDocument document) => document switch
    {
        OpinionReportDocument report => Element(
            "nonXMLBody",
            Element("text", Attribute("mediaType", "application/pdf"), Attribute("representation", "B64"), Convert.ToBase64String(report.Pdf))),
        OpinionRequestDocument request => CdaRequestBody.Of(request),
        _ => throw new ArgumentOutOfRangeException(nameof(document)),
    };
}
