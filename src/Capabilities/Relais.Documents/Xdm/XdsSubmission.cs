using System.Xml.Linq;
using Relais.Documents.Cda;
using static Relais.Documents.Xdm.Ebrim;

namespace Relais.Documents.Xdm;

/// <summary>The submission set: who sends these documents together, when, about whom.</summary>
internal static class XdsSubmission
{
    private const string Node = "urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd";
    private const string Author = "urn:uuid:a7058bb9-b4e4-4307-ba5b-e3f0ab85e12d";
    private const string ContentType = "urn:uuid:aa543740-bdda-424e-8c96-df4873be8500";
    private const string Patient = "urn:uuid:6b5aea1a-874d-4603-a4bc-96a0a7b38446";
    private const string Unique = "urn:uuid:96fdda7c-d067-4183-912e-bf5ee74998a8";
    private const string Source = "urn:uuid:554ac39e-e3fe-47fe-b233-965d2a147832";
    private const string HasMember = "urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember";

    public static IEnumerable<XElement> Of(Guid submission, IReadOnlyList<PackedDocument> documents)
    {
        var last = documents[^1].Document;
        yield return new XElement(
            Rim + "RegistryPackage",
            new XAttribute("id", Urn(submission)), new XAttribute("objectType", "urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:RegistryPackage"),
            Slot("submissionTime", XdsNames.Time(last.At)),
            Name(last.Title),
            XdsMetadata.AuthorOf(Author, submission, last.Author),
            Coding(ContentType, submission, Codes.SectorOf(last.Author.Place ?? last.Custodian)),
            Identifier(Patient, submission, XdsNames.PatientId(last.Patient), "XDSSubmissionSet.patientId"),
            Identifier(Source, submission, Oids.Source, "XDSSubmissionSet.sourceId"),
            Identifier(Unique, submission, Oids.OfUuid(Oids.Derived(submission, "unique")), "XDSSubmissionSet.uniqueId"));
        yield return Ebrim.Node(Node, submission);
        foreach (var packed in documents)
        {
            yield return Association(HasMember, submission, packed.Entry, Slot("SubmissionSetStatus", "Original"));
        }
    }
}
