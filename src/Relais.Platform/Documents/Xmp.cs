using System.Globalization;
using System.Xml.Linq;
using NodaTime;

namespace Relais.Platform.Documents;

/// <summary>What a document says of itself for programs: that it is a PDF/A-3b, its title, its author, its date, its language.</summary>
internal static class Xmp
{
    /// <summary>What made it.</summary>
    public const string Creator = "Relais";

    /// <summary>What drew it.</summary>
    public const string Producer = "WeasyPrint";

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Basic = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";

    public static string Of(Paper paper)
    {
        var at = Whole(paper).ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var said = new XElement(
            Rdf + "Description",
            new XAttribute(Rdf + "about", ""),
            new XElement(PdfA + "part", "3"),
            new XElement(PdfA + "conformance", "B"),
            new XElement(Dc + "title", new XElement(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), paper.Title))),
            new XElement(Dc + "creator", new XElement(Rdf + "Seq", new XElement(Rdf + "li", paper.Author))),
            new XElement(Dc + "language", new XElement(Rdf + "Bag", new XElement(Rdf + "li", "fr"))),
            new XElement(Basic + "CreatorTool", Creator),
            new XElement(Basic + "CreateDate", at),
            new XElement(Basic + "ModifyDate", at),
            new XElement(Pdf + "Producer", Producer));
        XNamespace x = "adobe:ns:meta/";
        var meta = new XElement(x + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", x.NamespaceName), new XElement(Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf.NamespaceName), said));
        return $"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{meta}\n<?xpacket end=\"w\"?>";
    }

    /// <summary>The same date as PDF writes it.</summary>
    public static string PdfDate(Paper paper) => Whole(paper).ToString("uuuuMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    private static Instant Whole(Paper paper) => Instant.FromUnixTimeSeconds(paper.At.ToUnixTimeSeconds());
}
