using System.Xml.Linq;
using Relais.Documents.Cda;

namespace Relais.Documents.Xdm;

/// <summary>The elements of ebRIM 3.0, which XDS metadata are written with (IHE ITI TF-3 §4.2).</summary>
internal static class Ebrim
{
    public static readonly XNamespace Rim = "urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0";
    public static readonly XNamespace Lcm = "urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0";

    private const string IsClassification = "urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:Classification";
    private const string IsIdentifier = "urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:ExternalIdentifier";

    /// <summary>A slot, or nothing when it would be empty.</summary>
    public static XElement? Slot(string name, params string?[] values)
    {
        var said = values.OfType<string>().Where(value => value.Length > 0).ToList();
        return said.Count == 0
            ? null
            : new XElement(Rim + "Slot", new XAttribute("name", name), new XElement(Rim + "ValueList", said.Select(value => new XElement(Rim + "Value", CdaElements.Clean(value)))));
    }

    public static XElement Name(string text) =>
        new(Rim + "Name", new XElement(Rim + "LocalizedString", new XAttribute(XNamespace.Xml + "lang", "fr-FR"), new XAttribute("charset", "UTF-8"), new XAttribute("value", CdaElements.Clean(text))));

    public static XElement Coding(string scheme, Guid owner, Coded code) =>
        Classification(scheme, owner, code.Code, code.System, Slot("codingScheme", code.System), Name(code.Label));

    /// <summary>A person of an object; what they are goes in slots.</summary>
    public static XElement Person(string scheme, Guid owner, params XElement?[] slots) => Classification(scheme, owner, "", "author", [.. slots]);

    /// <summary>Says that a package is a submission set.</summary>
    public static XElement Node(string node, Guid owner) =>
        new(
            Rim + "Classification", new XAttribute("classifiedObject", Urn(owner)), new XAttribute("classificationNode", node), Identity(owner, node),
            new XAttribute("objectType", IsClassification));

    public static XElement Identifier(string scheme, Guid owner, string value, string name) =>
        new(
            Rim + "ExternalIdentifier", Identity(owner, scheme), new XAttribute("objectType", IsIdentifier), new XAttribute("identificationScheme", scheme),
            new XAttribute("registryObject", Urn(owner)), new XAttribute("value", CdaElements.Clean(value)), Name(name));

    public static XElement Association(string type, Guid source, Guid target, params XElement?[] content) =>
        new(
            Rim + "Association", Identity(source, type + target), new XAttribute("associationType", type), new XAttribute("sourceObject", Urn(source)),
            new XAttribute("targetObject", Urn(target)), new XAttribute("objectType", "urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:Association"), content);

    public static string Urn(Guid uuid) => "urn:uuid:" + uuid.ToString("D");

    private static XElement Classification(string scheme, Guid owner, string code, string what, params XElement?[] content) =>
        new(
            Rim + "Classification", Identity(owner, scheme + what + code), new XAttribute("objectType", IsClassification), new XAttribute("classificationScheme", scheme),
            new XAttribute("classifiedObject", Urn(owner)), new XAttribute("nodeRepresentation", code), content);

    private static XAttribute Identity(Guid owner, string what) => new("id", Urn(Oids.Derived(owner, what)));
}
