using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;

namespace Relais.Documents.Cda;

/// <summary>The small elements that documents are made of.</summary>
internal static class CdaElements
{
    public static readonly XNamespace Hl7 = "urn:hl7-org:v3";
    public static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly OffsetDateTimePattern Time = OffsetDateTimePattern.Create("uuuuMMddHHmmss o<+HHmm>", CultureInfo.InvariantCulture, default);

    public static XElement Element(string name, params object?[] content) => new(Hl7 + name, content);

    public static XElement Text(string name, string text, params object?[] more) => new(Hl7 + name, more, Clean(text));

    public static XAttribute Attribute(string name, string value) => new(name, Clean(value));

    public static XElement Unknown(string name) => Element(name, Attribute("nullFlavor", "UNK"));

    public static XElement Template(string root, string? version = null) => Id("templateId", root, version);

    public static XElement Id(string name, string root, string? extension = null) =>
        Element(name, Attribute("root", root), extension is null ? null : Attribute("extension", extension));

    public static XElement Code(string name, Coded code, params object?[] content) =>
        Element(
            name, Attribute("code", code.Code), Attribute("displayName", code.Label), Attribute("codeSystem", code.System),
            code.SystemName is null ? null : Attribute("codeSystemName", code.SystemName), content);

    public static XElement At(string name, OffsetDateTime at) => Element(name, Attribute("value", Written(at)));

    public static XElement From(string name, OffsetDateTime at) => Element(name, At("low", at));

    /// <summary><c>20260312140500+0100</c>.</summary>
    public static string Written(OffsetDateTime at) => Time.Format(at).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>What XML 1.0 may hold: control characters, which no name and no text needs, are left out.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]) && !char.IsSurrogate(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
        }

        return clean.ToString();
    }
}
