using System.Globalization;
using System.Xml.Linq;
using Relais.Documents.Cda;
using Relais.Documents.Contract;
using static Relais.Documents.Xdm.Ebrim;

namespace Relais.Documents.Xdm;

/// <summary>A document as it is packed.</summary>
/// <param name="Document">What it is.</param>
/// <param name="File">Its name in the folder: <c>DOC0001.XML</c>.</param>
/// <param name="Bytes">The CDA.</param>
/// <param name="Sha1">Its hash, which XDS wants (SHA-1: for identity, not for security).</param>
internal sealed record PackedDocument(ClinicalDocument Document, string File, byte[] Bytes, string Sha1)
{
    /// <summary>The entry of a version: so that the next one may say which it replaces.</summary>
    public static Guid EntryOf(DocumentVersion version) => Oids.Derived(version.Series, "entry " + version.Number.ToString(CultureInfo.InvariantCulture));

    public Guid Entry => EntryOf(Document.Version);
}

/// <summary>Writes <c>METADATA.XML</c>: one entry a document, and the submission set that holds them (IHE ITI TF-3 §4.2, CI-SIS).</summary>
internal static class XdsMetadata
{
    private const string Author = "urn:uuid:93606bcf-9494-43ec-9b4e-a7748d1a838d";
    private const string Class = "urn:uuid:41a5887f-8865-4c09-adf7-e362475b143a";
    private const string ConfidentialityScheme = "urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f";
    private const string Event = "urn:uuid:2c6b8cb7-8b2a-4051-b291-b1ae6a575ef4";
    private const string Format = "urn:uuid:a09d5840-386c-46f2-b5ad-9c3699a4309d";
    private const string Facility = "urn:uuid:f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1";
    private const string Setting = "urn:uuid:cccf5598-8b07-4b77-a05e-ae952c785ead";
    private const string Type = "urn:uuid:f0306f51-975f-434e-a61c-c59651d33983";
    private const string EntryPatient = "urn:uuid:58a6f841-87b3-4a3e-92fd-a8ffeff98427";
    private const string EntryUnique = "urn:uuid:2e82c1f6-a085-4c72-9da3-8640a32e42ab";
    private const string StableDocument = "urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1";
    private const string Replaces = "urn:ihe:iti:2007:AssociationType:RPLC";

    public static XDocument Of(Guid submission, IReadOnlyList<PackedDocument> documents) =>
        new(new XElement(
            Lcm + "SubmitObjectsRequest",
            new XAttribute(XNamespace.Xmlns + "lcm", Lcm.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "rim", Rim.NamespaceName),
            new XElement(
                Rim + "RegistryObjectList",
                documents.Select(Entry),
                XdsSubmission.Of(submission, documents),
                documents.Select(Replacement))));

    private static XElement Entry(PackedDocument packed)
    {
        var (document, owner) = (packed.Document, packed.Entry);
        return new XElement(
            Rim + "ExtrinsicObject",
            new XAttribute("id", Urn(owner)), new XAttribute("mimeType", "text/xml"), new XAttribute("objectType", StableDocument),
            Slot("creationTime", XdsNames.Time(document.At)),
            Slot("hash", packed.Sha1),
            Slot("languageCode", "fr-FR"),
            Slot("legalAuthenticator", XdsNames.Person(document.Author)),
            Slot("serviceStartTime", XdsNames.Time(document.ActAt)),
            Slot("size", packed.Bytes.Length.ToString(CultureInfo.InvariantCulture)),
            Slot("sourcePatientId", XdsNames.LocalId(document.Patient)),
            Slot("sourcePatientInfo", XdsNames.PatientInfo(document.Patient)),
            Slot("URI", packed.File),
            Name(document.Title),
            AuthorOf(Author, owner, document.Author),
            Coding(Class, owner, ClassOf(document)),
            Confidentialities(document.Masks).Select(code => Coding(ConfidentialityScheme, owner, code)),
            Coding(Event, owner, Codes.Opinion),
            Coding(Format, owner, FormatOf(document)),
            Coding(Facility, owner, Codes.SectorOf(document.Place)),
            Coding(Setting, owner, Codes.SettingOf(document.Performer.Place ?? document.Custodian)),
            Coding(Type, owner, Codes.TypeOf(document)),
            Identifier(EntryPatient, owner, XdsNames.PatientId(document.Patient), "XDSDocumentEntry.patientId"),
            Identifier(EntryUnique, owner, CdaDocument.IdOf(document.Version), "XDSDocumentEntry.uniqueId"));
    }

    internal static XElement AuthorOf(string scheme, Guid owner, DocumentProfessional author) =>
        Person(
            scheme, owner,
            Slot("authorInstitution", XdsNames.Institution(author.Place)),
            Slot("authorPerson", XdsNames.Person(author)),
            Slot("authorSpecialty", XdsNames.Speciality(author)));

    /// <summary>The level, then from whom the shared record hides it (JDV_J08).</summary>
    internal static IEnumerable<Coded> Confidentialities(DocumentMasks masks)
    {
        yield return Codes.Normal;
        if (masks.HasFlag(DocumentMasks.Professionals))
        {
            yield return new("MASQUE_PS", "Masqué aux professionnels de santé", Oids.Masks);
        }

        if (masks.HasFlag(DocumentMasks.Patient))
        {
            yield return new("INVISIBLE_PATIENT", "Non visible par le patient", Oids.Masks);
        }

        if (masks.HasFlag(DocumentMasks.Guardians))
        {
            yield return new("INVISIBLE_REPRESENTANTS_LEGAUX", "Non visible par les représentants légaux du patient", Oids.Masks);
        }
    }

    private static Coded ClassOf(ClinicalDocument document) =>
        document is OpinionReportDocument
            ? new("10", "Compte rendu", "1.2.250.1.213.1.1.4.1")
            : new("42", "Prescription", "1.2.250.1.213.1.1.4.1");

    private static Coded FormatOf(ClinicalDocument document) =>
        document is OpinionReportDocument
            ? new("urn:ihe:iti:xds-sd:pdf:2008", "Document à corps non structuré en Pdf/A-1", "1.3.6.1.4.1.19376.1.2.3")
            : new("urn:asip:ci-sis:tlm-da:2020", "Demande d'acte de télémédecine", "1.2.250.1.213.1.1.4.2.282");

    private static XElement? Replacement(PackedDocument packed) =>
        packed.Document.Version.Replaced is { } before ? Association(Replaces, packed.Entry, PackedDocument.EntryOf(before)) : null;
}
