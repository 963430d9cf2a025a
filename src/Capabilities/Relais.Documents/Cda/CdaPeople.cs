using System.Globalization;
using System.Xml.Linq;
using NodaTime.Text;
using Relais.Documents.Contract;
using static Relais.Documents.Cda.CdaElements;

namespace Relais.Documents.Cda;

/// <summary>People and places, in the order that the schema of CDA wants.</summary>
internal static class CdaPeople
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Create("uuuuMMdd", CultureInfo.InvariantCulture);

    public static XElement Patient(DocumentPatient patient) =>
        Element(
            "patientRole",
            patient.InsThatLeaves is { } ins ? Id("id", Oids.OfIns(ins, patient.IsInvented), ins) : null,
            Id("id", Oids.LocalPatients, patient.Id.ToString("D")),
            patient.City is { Length: > 0 } city ? Element("addr", Attribute("use", "H"), Text("city", city)) : Unknown("addr"),
            Phone(patient.Phone, null),
            Element(
                "patient",
                Attribute("classCode", "PSN"),
                PatientName(patient),
                Codes.GenderOf(patient.Sex) is { } gender ? Code("administrativeGenderCode", gender) : Unknown("administrativeGenderCode"),
                Element("birthTime", Attribute("value", Day.Format(patient.BirthDate))),
                BirthPlace(patient)));

    /// <summary>«8» and the RPPS number; without one, the number that a structure gives inside; else unknown.</summary>
    public static XElement IdOf(DocumentProfessional who) =>
        who.Rpps is { Length: > 0 } rpps ? Id("id", Oids.Professional, "8" + rpps) : Unknown("id");

    /// <summary>An assignedAuthor, or an assignedEntity.</summary>
    public static XElement Assigned(string name, DocumentProfessional who) =>
        Element(
            name,
            IdOf(who),
            Codes.TradeOf(who) is { } trade ? Code("code", trade) : null,
            Address(who.Place),
            Phone(who.Phone ?? who.Place?.Phone, "WP"),
            Element("assignedPerson", Name(who)),
            who.Place is { } place ? Represented(place) : null);

    public static XElement Recipient(DocumentProfessional who) =>
        Element(
            "informationRecipient",
            Element(
                "intendedRecipient",
                who.Rpps is { Length: > 0 } ? IdOf(who) : null,
                Address(who.Place),
                Phone(who.Phone ?? who.Place?.Phone, "WP"),
                Element("informationRecipient", Name(who)),
                who.Place is { } place
                    ? Element("receivedOrganization", StructureId(place, null), Text("name", place.Name), Phone(place.Phone, "WP"), Address(place))
                    : null));

    public static XElement Custodian(DocumentPlace place) =>
        Element(
            "custodian",
            Element(
                "assignedCustodian",
                Element(
                    "representedCustodianOrganization",
                    StructureId(place, Element("id", Attribute("root", Oids.Structure))),
                    Text("name", place.Name),
                    Phone(place.Phone, "WP"),
                    Address(place))));

    public static XElement FamilyDoctor(DocumentProfessional who, XElement time) =>
        Element(
            "participant",
            Attribute("typeCode", "INF"),
            Code("functionCode", Codes.FamilyDoctor),
            time,
            Element(
                "associatedEntity",
                Attribute("classCode", "PROV"),
                who.Rpps is { Length: > 0 } ? IdOf(who) : null,
                Codes.TradeOf(who) is { } trade ? Code("code", trade) : null,
                Address(who.Place),
                Phone(who.Phone ?? who.Place?.Phone, "WP"),
                Element("associatedPerson", Name(who))));

    /// <summary>Where the patient is cared for: the id when it is known, the kind always.</summary>
    public static XElement Facility(DocumentPlace place) =>
        Element(
            "location",
            Element(
                "healthCareFacility",
                StructureId(place, null),
                Code("code", Codes.SectorOf(place)),
                Element("location", Text("name", place.Name), Address(place))));

    private static XElement Represented(DocumentPlace place) =>
        Element("representedOrganization", StructureId(place, null), Text("name", place.Name), Phone(place.Phone, "WP"), Address(place), Code("standardIndustryClassCode", Codes.SettingOf(place)));

    private static XElement? StructureId(DocumentPlace place, XElement? otherwise) =>
        place.Finess is { Length: > 0 } finess ? Id("id", Oids.Structure, "1" + finess) : otherwise;

    private static XElement PatientName(DocumentPatient patient) =>
        Element(
            "name",
            Text("family", patient.BirthName.ToUpperInvariant(), Attribute("qualifier", "BR")),
            Text("given", patient.FirstNames),
            Text("given", patient.FirstNames.Split(' ')[0], Attribute("qualifier", "BR")),
            patient.UsedName is { Length: > 0 } used ? Text("family", used.ToUpperInvariant(), Attribute("qualifier", "CL")) : null,
            patient.UsedFirstName is { Length: > 0 } first ? Text("given", first, Attribute("qualifier", "CL")) : null);

    private static XElement? BirthPlace(DocumentPatient patient) =>
        patient.BirthPlace is { Length: > 0 } code
            ? Element(
                "birthplace",
                Element("place", Element("addr", Text("county", code), patient.BirthPlaceName is { Length: > 0 } name ? Text("city", name) : null)))
            : null;

    private static XElement Name(DocumentProfessional who) =>
        Element(
            "name",
            who.Title is "Mme" or "M." ? Text("prefix", who.Title == "Mme" ? "MME" : "M") : null,
            who.FirstName.Length > 0 ? Text("given", who.FirstName) : null,
            Text("family", who.LastName.ToUpperInvariant()),
            who.Title is "Dr" or "Pr" ? Text("suffix", who.Title.ToUpperInvariant()) : null);

    private static XElement Address(DocumentPlace? place) =>
        place is { Address.Count: > 0 } ? Element("addr", place.Address.Select(line => Text("streetAddressLine", line))) : Unknown("addr");

    private static XElement Phone(string? phone, string? use) =>
        phone is { Length: > 0 } ? Element("telecom", Attribute("value", "tel:" + phone), use is null ? null : Attribute("use", use)) : Unknown("telecom");
}
