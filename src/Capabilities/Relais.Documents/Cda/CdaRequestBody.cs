using System.Xml.Linq;
using Relais.Documents.Contract;
using static Relais.Documents.Cda.CdaElements;

namespace Relais.Documents.Cda;

/// <summary>The sections of a request (TLM-DA): the story, and the treatments even when nothing is said of them.</summary>
internal static class CdaRequestBody
{
    private const string TreatmentsAnchor = "traitements";

    public static XElement Of(OpinionRequestDocument request) =>
        Element(
            "structuredBody",
            Element("component", History(request)),
            Element("component", Treatments(request)));

    private static XElement History(OpinionRequestDocument request) =>
        Section(
            request, "anamnese-et-facteurs", ["1.2.250.1.213.1.1.2.68"],
            new("46612-8", "Anamnèse et facteurs de risques", Oids.Loinc, "LOINC"), "Anamnèse et facteurs de risques",
            Element(
                "component",
                Section(
                    request, "anamnese", ["1.2.250.1.213.1.1.2.69"],
                    new("34117-2", "Anamnèse", Oids.Loinc, "LOINC"), "Anamnèse",
                    Element("text", request.Story.Paragraphs.Select(Paragraph), Facts(request.Story.Facts)))));

    private static XElement Treatments(OpinionRequestDocument request) =>
        Section(
            request, "traitements", ["1.3.6.1.4.1.19376.1.5.3.1.3.19", "2.16.840.1.113883.10.20.1.8", "1.2.250.1.213.1.1.2.143"],
            new("10160-0", "Traitements", Oids.Loinc, "LOINC"), "Traitements",
            Element(
                "text",
                Element("content", Attribute("ID", TreatmentsAnchor), Lines(request.Treatments ?? "Traitements non renseignés dans la demande."))),
            Element("entry", NotCoded(request)));

    /// <summary>A treatment entry that says that no treatment is known as a code: the words beside it say the rest.</summary>
    private static XElement NotCoded(OpinionRequestDocument request) =>
        Element(
            "substanceAdministration",
            Attribute("classCode", "SBADM"),
            Attribute("moodCode", "INT"),
            Template("2.16.840.1.113883.10.20.1.24"),
            Template("1.3.6.1.4.1.19376.1.5.3.1.4.7"),
            Template("1.2.250.1.213.1.1.3.42"),
            Template("1.3.6.1.4.1.19376.1.5.3.1.4.7.1"),
            IdOf(request, "traitement"),
            Code("code", Codes.NoMedicationKnown),
            Element("text", Reference()),
            Element("statusCode", Attribute("code", "completed")),
            Element(
                "consumable",
                Element(
                    "manufacturedProduct",
                    Template("1.3.6.1.4.1.19376.1.5.3.1.4.7.2"),
                    Template("2.16.840.1.113883.10.20.1.53"),
                    Template("1.2.250.1.213.1.1.3.43"),
                    Element(
                        "manufacturedMaterial",
                        Element("code", Attribute("nullFlavor", "UNK"), Element("originalText", Reference())),
                        Element("name", Attribute("nullFlavor", "NA"))))));

    private static XElement Section(OpinionRequestDocument request, string name, string[] templates, Coded code, string title, params XElement[] content) =>
        Element("section", templates.Select(root => Template(root)), IdOf(request, name), Code("code", code), Text("title", title), content);

    private static XElement IdOf(OpinionRequestDocument request, string part) =>
        Id("id", Oids.Derived(request.Version.Series, $"{part} {request.Version.Number}").ToString("D").ToUpperInvariant());

    private static XElement Reference() => Element("reference", Attribute("value", "#" + TreatmentsAnchor));

    private static XElement Paragraph(string text) => Element("paragraph", Lines(text));

    /// <summary>A text with its line ends.</summary>
    private static IEnumerable<object> Lines(string text) =>
        Clean(text).ReplaceLineEndings("\n").Split('\n').SelectMany((line, rank) => rank == 0 ? new object[] { line } : [Element("br"), line]);

    private static XElement? Facts(IReadOnlyList<KeyValuePair<string, string>> facts) =>
        facts.Count == 0
            ? null
            : Element("table", Element("tbody", facts.Select(fact => Element("tr", Text("th", fact.Key), Element("td", Lines(fact.Value))))));
}
