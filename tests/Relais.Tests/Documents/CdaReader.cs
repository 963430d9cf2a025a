using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Relais.Documents.Contract;
using Xunit;

namespace Relais.Tests.Documents;

/// <summary>A document read back: what its XPath says.</summary>
internal sealed class CdaReader
{
    private readonly XDocument _document;
    private readonly XmlNamespaceManager _names = new(new NameTable());

    public CdaReader(byte[] bytes)
    {
        _document = XDocument.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace);
        _names.AddNamespace("cda", "urn:hl7-org:v3");
        _names.AddNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    }

    public static CdaReader Of(ClinicalDocument document) => new(ClinicalDocuments.ToCda(document));

    public bool Holds(string path) => (bool)_document.XPathEvaluate($"boolean({path})", _names);

    public string Text(string path) => (string)_document.XPathEvaluate($"string({path})", _names);

    public int Count(string path) => (int)(double)_document.XPathEvaluate($"count({path})", _names);

    public IReadOnlyList<string> Children(string path) => [.. _document.XPathSelectElement(path, _names)!.Elements().Select(e => e.Name.LocalName)];

    public void MustHold(params string[] rules) => Assert.All(rules, rule => Assert.True(Holds(rule), rule));
}
